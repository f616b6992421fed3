<#import "template.ftl" as layout>
<#assign searching = search?has_content>
<#assign left = companies?has_content || searching>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg(left?then("companyChoice.title", "companyChoice.noneTitle"))}
    <#elseif section = "form">
        <#if outsideCompany??>
            <div class="ca-alert ca-alert-error" role="alert" id="company-outside"><span class="ca-alert-text">${msg("companyChoice.outside", outsideCompany, outsideAddress)}</span></div>
        <#elseif notPossible>
            <div class="ca-alert ca-alert-error" role="alert" id="company-not-possible"><span class="ca-alert-text">${msg(left?then("companyChoice.notPossible", "companyChoice.noneLeft"))}</span></div>
        </#if>
        <#if left>
            <p id="company-lead">${msg("companyChoice.lead")}</p>
            <#if manyPages || searching>
                <form id="company-search-form" class="ca-form ca-search" action="${searchUrl}" method="get" role="search">
                    <#list searchParameters as name, value>
                        <input type="hidden" name="${name}" value="${value}">
                    </#list>
                    <label for="search" class="ca-label">${msg("companyChoice.search")}</label>
                    <div class="ca-search-line">
                        <input id="search" name="search" type="search" class="ca-input" value="${search}" maxlength="255" autocomplete="off" autocapitalize="none" spellcheck="false">
                        <button type="submit" class="ca-button ca-secondary">${msg("companyChoice.doSearch")}</button>
                    </div>
                </form>
            </#if>
            <#if companies?has_content>
                <#if manyPages || searching>
                    <p id="company-found" class="ca-hint" role="status">${msg("companyChoice.found", firstShown?c, lastShown?c, found?c)}</p>
                </#if>
                <form id="select-company-form" action="${url.loginAction}" method="post" data-once>
                    <ul class="ca-plain-list">
                        <#list companies as company>
                            <li>
                                <button type="submit" name="company" value="${company.customerNumber}" class="ca-select-item">
                                    <span class="ca-select-text">
                                        <span class="ca-select-title"><bdi>${company.name}</bdi></span>
                                        <span class="ca-select-note ca-select-line">${msg("companyChoice.number", company.customerNumber)}<#if company.last> · ${msg("companyChoice.last")}</#if></span>
                                    </span>
                                    <span class="ca-select-arrow"></span>
                                </button>
                            </li>
                        </#list>
                    </ul>
                </form>
            <#else>
                <p id="no-company-found" role="status">${msg("companyChoice.nothing", search)}</p>
            </#if>
            <#if previousUrl?? || nextUrl??>
                <nav class="ca-pages" aria-label="${msg("companyChoice.pages")}">
                    <#if previousUrl??><a id="previous-companies" rel="prev" href="${previousUrl}">${msg("companyChoice.previous")}</a></#if>
                    <#if nextUrl??><a id="next-companies" rel="next" href="${nextUrl}">${msg("companyChoice.next")}</a></#if>
                </nav>
            </#if>
            <#if searching>
                <ul class="ca-links"><li><a id="all-companies" href="${allUrl}">${msg("companyChoice.all")}</a></li></ul>
            </#if>
        <#else>
            <p>${msg("companyChoice.without")}</p>
        </#if>
        <#if isAppInitiatedAction??>
            <form id="keep-company-form" class="ca-space" action="${url.loginAction}" method="post" data-once>
                <button type="submit" name="cancel-aia" value="true" class="ca-button ca-secondary ca-block">${msg("companyChoice.keep")}</button>
            </form>
        <#elseif !left>
            <form id="go-on-form" action="${url.loginAction}" method="post" data-once>
                <button type="submit" class="ca-button ca-primary ca-block">${msg("companyChoice.goOn")}</button>
            </form>
        </#if>
    </#if>
</@layout.registrationLayout>
