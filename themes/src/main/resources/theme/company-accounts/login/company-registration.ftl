<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "consents.ftl" as consents>
<#assign names = ["firstName", "lastName", "email", "password-new", "password-confirm", "terms", "personalData", "marketing"]>
<#assign wrong = fields.firstWrong(names)>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyRegistrationTitle")}
    <#elseif section = "form">
        <p>${msg("companyRegistration")}</p>
        <@fields.errorSummary fields=names/>
        <form id="company-registration-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
            <p class="ca-hint">${msg("requiredFields")}</p>
            <@fields.text marked=true name="firstName" label=msg("companyFirstName") value=(firstName!"") autocomplete="given-name"
                direction="auto" capitals="words" focus=(wrong = "firstName")/>
            <@fields.text marked=true name="lastName" label=msg("companyLastName") value=(lastName!"") autocomplete="family-name"
                direction="auto" capitals="words" focus=(wrong = "lastName")/>
            <p id="email-hint" class="ca-hint">${msg("companyRegistrationEmailHint")}</p>
            <@fields.text marked=true name="email" label=msg("email") type="email" value=(email!"") autocomplete="username"
                focus=(wrong = "email") hint="email-hint"/>
            <@fields.passwordRules rules=(activation.passwordRules![])/>
            <@fields.password marked=true name="password-new" label=msg("password") focus=(wrong = "password-new")
                hint=(activation.passwordRules?has_content)?then("password-rules", "")/>
            <@fields.password marked=true name="password-confirm" label=msg("passwordConfirm") focus=(wrong = "password-confirm")/>
            <@consents.both activation=activation wrong=wrong/>
            <button type="submit" id="company-register" class="ca-button ca-primary ca-block">${msg("doRegister")}</button>
        </form>
        <ul class="ca-links">
            <li><a id="back-to-login" href="${url.loginUrl}">${msg("companyRegistrationHaveAccount")}</a></li>
        </ul>
        <@fields.passwordToggle/>
    </#if>
</@layout.registrationLayout>
