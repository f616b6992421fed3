<#import "template.ftl" as layout>
<@layout.registrationLayout bodyClass="ca-wide" displayMessage=false; section>
    <#if section = "header">
        ${documentTitle}
    <#elseif section = "form">
        <#if (documentVersion!"")?has_content>
            <p class="ca-hint" id="document-version">${msg("companyDocumentVersion")} <bdi>${documentVersion}</bdi></p>
        </#if>
        <#-- sanitised by the model: what is shown is exactly what its hash is of -->
        <article class="ca-document" id="document-text" lang="${documentLanguage}">${documentHtml?no_esc}</article>
    </#if>
</@layout.registrationLayout>
