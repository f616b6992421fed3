<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyAuthorization.sent.title")}
    <#elseif section = "form">
        <dl class="ca-facts">
            <div><dt>${msg("companyAuthorization.sent.number")}</dt><dd id="authorization-number" class="ca-number"><bdi>${number}</bdi></dd></div>
        </dl>
        <p role="status">${msg("companyAuthorization.sent.lead")}</p>
        <p>${msg("companyAuthorization.sent.next")}</p>
        <a id="authorization-case-link" class="ca-button ca-secondary ca-block" href="${caseUrl}">${msg("companyLostAccess.case")}</a>
        <@fields.help contact=(helpContact!"")/>
        <ul class="ca-links">
            <li><a id="back-to-login" href="${signInUrl}">${msg("companyGoToSignIn")}</a></li>
        </ul>
    </#if>
</@layout.registrationLayout>
