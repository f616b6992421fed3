<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyRecoverySentTitle")}
    <#elseif section = "form">
        <div id="company-registration-sent">
            <#if sentAgain!false><p role="status">${msg("companyRegistrationSentAgain")}</p></#if>
            <p>${msg("companyRegistrationSent")}</p>
            <p id="registration-email"><strong><bdi>${email}</bdi></strong></p>
            <p>${msg("companyRegistrationSentNext")}</p>
            <p>${msg("companyRecoverySentWait")}</p>
        </div>
        <form id="company-registration-again-form" class="ca-form" action="${url.loginAction}" method="post" data-once>
            <button type="submit" name="again" value="true" class="ca-button ca-secondary ca-block">${msg("companyRegistrationAgain")}</button>
        </form>
        <ul class="ca-links">
            <li><a id="other-address" href="${url.registrationUrl}">${msg("companyRegistrationOtherAddress")}</a></li>
            <li><a id="back-to-login" href="${url.loginUrl}">${msg("backToLogin")}</a></li>
        </ul>
    </#if>
</@layout.registrationLayout>
