<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign wrong = fields.firstWrong(["code"])>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyAuthorization.code.title")}
    <#elseif section = "form">
        <p id="code-hint">${msg("companyAuthorization.code.lead")}</p>
        <p>${msg("companyRecoverySentWait")}</p>
        <form id="authorization-code" class="ca-form" action="${actionUrl}" method="post" novalidate data-once>
            <input type="hidden" name="draft" value="${draft}">
            <@fields.text name="code" label=msg("companyAuthorization.code.label") autocomplete="one-time-code" hint="code-hint" focus=true/>
            <button type="submit" id="authorization-confirm" class="ca-button ca-primary ca-block">${msg("companyAuthorization.code.go")}</button>
        </form>
        <p class="ca-hint">${msg("companyAuthorization.code.again")} <a id="other-causes" href="${startUrl}">${msg("companyAuthorization.code.start")}</a></p>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
