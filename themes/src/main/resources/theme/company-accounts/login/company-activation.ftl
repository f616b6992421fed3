<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "consents.ftl" as consents>
<#assign names = ["password-new", "password-confirm", "terms", "marketing"]>
<#assign wrong = fields.firstWrong(names)>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyActivationTitle")}
    <#elseif section = "form">
        <p>${activation.mainAdmin?then(msg("companyActivationMainAdmin"), msg("companyActivationEmployee"))}</p>
        <@fields.account login=activation.login companyName=(activation.companyName!"") customerNumber=(activation.customerNumber!"")/>
        <@fields.errorSummary fields=names/>
        <form id="company-activation-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
            <p class="ca-hint">${msg("requiredFields")}</p>
            <#-- for password managers, which want to know whose password this is -->
            <input type="text" id="username" value="${activation.login}" autocomplete="username" readonly hidden>
            <@fields.passwordRules rules=(activation.passwordRules![])/>
            <@fields.password marked=true name="password-new" label=msg("passwordNew") focus=(wrong = "password-new")
                hint=(activation.passwordRules?has_content)?then("password-rules", "")/>
            <@fields.password marked=true name="password-confirm" label=msg("passwordConfirm") focus=(wrong = "password-confirm")/>
            <@consents.both activation=activation wrong=wrong/>
            <button type="submit" id="company-activate" class="ca-button ca-primary ca-block">${msg("companyActivate")}</button>
        </form>
        <@fields.passwordToggle/>
    </#if>
</@layout.registrationLayout>
