<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign names = ["password-new", "password-confirm"]>
<#assign wrong = fields.firstWrong(names)>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyNewPasswordTitle")}
    <#elseif section = "form">
        <@fields.account login=login/>
        <@fields.errorSummary fields=names/>
        <form id="company-new-password-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
            <#-- for password managers, which want to know whose password this is -->
            <input type="text" id="username" value="${login}" autocomplete="username" readonly hidden>
            <@fields.passwordRules rules=(passwordRules![])/>
            <@fields.password name="password-new" label=msg("passwordNew") focus=(wrong != "password-confirm")
                hint=(passwordRules?has_content)?then("password-rules", "")/>
            <@fields.password name="password-confirm" label=msg("passwordConfirm") focus=(wrong = "password-confirm")/>
            <button type="submit" class="ca-button ca-primary ca-block">${msg("companySetPassword")}</button>
        </form>
        <@fields.passwordToggle/>
    </#if>
</@layout.registrationLayout>
