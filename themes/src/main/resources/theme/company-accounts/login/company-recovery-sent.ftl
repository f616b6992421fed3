<#import "template.ftl" as layout>
<#assign byEmail = (mode!"password") = "login">
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyRecoverySentTitle")}
    <#elseif section = "form">
        <div id="company-recovery-sent">
            <p>${byEmail?then(msg("companyRecoverySentLogin"), msg("companyRecoverySentPassword"))}</p>
            <p>${msg("companyRecoverySentWait")}</p>
            <p>${byEmail?then(msg("companyRecoverySentElseLogin"), msg("companyRecoverySentElsePassword"))}</p>
        </div>
        <a id="back-to-login" class="ca-button ca-secondary ca-block" href="${url.loginUrl}">${msg("backToLogin")}</a>
    </#if>
</@layout.registrationLayout>
