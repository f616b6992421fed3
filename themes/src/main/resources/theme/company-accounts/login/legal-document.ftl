<#import "template.ftl" as layout>
<@layout.registrationLayout bodyClass="ca-wide" displayMessage=false; section>
    <#if section = "header">
        ${documentTitle}
    <#elseif section = "form">
        <#if (documentVersion!"")?has_content>
            <p class="ca-hint" id="document-version">${msg("companyDocumentVersion")} <bdi>${documentVersion}</bdi></p>
        </#if>
        <article class="ca-document" id="document-text">${kcSanitize(documentHtml)?no_esc}</article>
    </#if>
</@layout.registrationLayout>
