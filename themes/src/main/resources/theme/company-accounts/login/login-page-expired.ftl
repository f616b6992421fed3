<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p id="instruction1" class="instruction">${msg("companyPageExpired")}</p>
        <a id="loginContinueLink" class="ca-button ca-primary ca-block" href="${url.loginAction}">${msg("pageExpiredMsg2")}</a>
        <a id="loginRestartLink" class="ca-button ca-secondary ca-block" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a>
    </#if>
</@layout.registrationLayout>
