<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyAuthorization.ended.title")}
    <#elseif section = "form">
        <p id="authorization-ended">${msg("companyAuthorization.ended")}</p>
        <p>${msg("companyAuthorization.ended.todo")}</p>
        <a id="other-causes" class="ca-button ca-primary ca-block" href="${startUrl}">${msg("companyAuthorization.ended.start")}</a>
        <a id="authorization-case-link" class="ca-button ca-secondary ca-block" href="${caseUrl}">${msg("companyLostAccess.case")}</a>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
