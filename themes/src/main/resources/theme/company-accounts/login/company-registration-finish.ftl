<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign wrong = fields.firstWrong(["password"])>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyRegistrationFinishTitle")}
    <#elseif section = "form">
        <p>${msg(askPassword?then("companyRegistrationFinishPassword", "companyRegistrationFinish"))}</p>
        <dl class="ca-facts">
            <div><dt>${msg("companyRegistrationName")}</dt><dd id="registration-name"><bdi>${firstName} ${lastName}</bdi></dd></div>
            <div><dt>${msg("companyRegistrationLogin")}</dt><dd id="registration-email"><bdi>${email}</bdi></dd></div>
        </dl>
        <form id="company-registration-finish-form" class="ca-form" action="${finishUrl}" method="post" data-once novalidate>
            <#if askPassword>
                <#-- for password managers, which want to know whose password this is -->
                <input type="text" id="username" value="${email}" autocomplete="username" readonly hidden>
                <@fields.password name="password" label=msg("companyRegistrationChosenPassword") autocomplete="current-password" focus=true/>
            </#if>
            <button type="submit" id="company-registration-finish" class="ca-button ca-primary ca-block">${msg("companyActivate")}</button>
        </form>
        <p class="ca-hint">${msg("companyRegistrationFinishElse")}</p>
        <#if askPassword><@fields.passwordToggle/></#if>
    </#if>
</@layout.registrationLayout>
