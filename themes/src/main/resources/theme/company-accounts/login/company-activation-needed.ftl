<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!(sent!false); section>
    <#if section = "header">
        ${msg("companyActivationNeededTitle")}
    <#elseif section = "form">
        <#if sent!false>
            <div class="ca-alert ca-alert-success" role="status"><span class="ca-alert-text">${msg("companyActivationNeededSent")}</span></div>
            <p>${msg("companyRecoverySentWait")}</p>
        <#else>
            <p>${msg("companyActivationNeeded")}</p>
        </#if>
        <form id="company-activation-needed-form" class="ca-form" action="${url.loginAction}" method="post" data-once>
            <button type="submit" name="again" value="true" class="ca-button ${(sent!false)?then("ca-secondary", "ca-primary")} ca-block">${msg("companyActivationMailAgain")}</button>
        </form>
        <ul class="ca-links">
            <li><a id="back-to-login" href="${url.loginRestartFlowUrl}">${msg("backToLogin")}</a></li>
        </ul>
    </#if>
</@layout.registrationLayout>
