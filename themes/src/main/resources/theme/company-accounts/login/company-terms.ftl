<#import "template.ftl" as layout>
<#assign before = (acceptedUrl!"")?has_content>
<#macro answer name look>
                <form id="company-terms-${name}-form" action="${url.loginAction}" method="post" data-once>
                    <input type="hidden" name="shown" value="${documentShown}">
                    <input type="hidden" name="answer" value="${name}">
                    <button type="submit" class="ca-button ${look}">${msg("companyTerms." + name)}</button>
                </form>
</#macro>
<@layout.registrationLayout bodyClass="ca-wide"; section>
    <#if section = "header">
        ${before?then(msg("companyTermsTitle"), msg("companyTermsFirstTitle"))}
    <#elseif section = "form">
        <p>${before?then(msg("companyTermsLead"), msg("companyTermsFirstLead"))}</p>
        <#if before>
            <p><a id="terms-accepted" href="${acceptedUrl}" target="_blank" rel="noopener">${msg("companyTermsAccepted")} <bdi>${acceptedVersion}</bdi></a> ${msg("companyNewTab")}</p>
        </#if>
        <section class="ca-text" aria-labelledby="document-title">
            <h2 id="document-title" lang="${documentLanguage}">${documentTitle}</h2>
            <p class="ca-hint" id="document-version">${msg("companyDocumentVersion")} <bdi>${documentVersion}</bdi></p>
            <#if (documentShort!"")?has_content><p lang="${documentLanguage}">${documentShort}</p></#if>
            <#-- sanitised by the model: what is shown is exactly what its hash is of -->
            <article class="ca-document" id="document-text" lang="${documentLanguage}">${documentHtml?no_esc}</article>
        </section>
        <p class="ca-hint">${msg("companyTermsDeclineHint")}</p>
        <div class="ca-buttons">
            <@answer name="accept" look="ca-primary"/>
            <@answer name="decline" look="ca-secondary"/>
        </div>
    </#if>
</@layout.registrationLayout>
