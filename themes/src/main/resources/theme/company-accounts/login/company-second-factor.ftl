<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("companySecondFactor.title")}
    <#elseif section = "form">
        <#if requiredBy?size = 1>
            <p id="second-factor-company">${msg("companySecondFactor.one")} <bdi><strong>${requiredBy[0]}</strong></bdi></p>
        <#else>
            <p id="second-factor-company">${msg("companySecondFactor.several")}</p>
            <ul><#list requiredBy as company><li><bdi><strong>${company}</strong></bdi></li></#list></ul>
        </#if>
        <#-- whoever has the password alone sets up nothing beside a passkey -->
        <#if !passkeyOnly><p>${msg("companySecondFactor.what")}</p></#if>
        <#if methods?has_content>
            <div class="ca-select">
            <#list methods as method>
                <form id="company-second-factor-${method}-form" action="${url.loginAction}" method="post" data-once>
                    <input type="hidden" name="method" value="${method}">
                    <button type="submit" id="second-factor-${method}" class="ca-select-item">
                        <span class="ca-select-text">
                            <span class="ca-select-title">${msg("companySecondFactor." + method)}</span>
                            <span class="ca-select-note ca-select-line">${msg("companySecondFactor." + method + "Hint")}</span>
                        </span>
                        <span class="ca-select-arrow"></span>
                    </button>
                </form>
            </#list>
            </div>
        <#elseif !passkeyOnly>
            <p>${msg("companySecondFactor.none")}</p>
        </#if>
        <#if passkey>
            <p id="second-factor-passkey" class="ca-info">${msg("companySecondFactor.passkey")} <a href="${url.loginRestartFlowUrl}">${msg("companySecondFactor.startAgain")}</a></p>
            <#if passkeyOnly>
                <p>${msg("companySecondFactor.passkeyOnly")}</p>
                <ul class="ca-links"><li><@fields.lostAccess cause="second-factor"/></li></ul>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
