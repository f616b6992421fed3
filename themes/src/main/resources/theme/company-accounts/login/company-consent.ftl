<#import "template.ftl" as layout>
<#macro answer name look>
                <form id="company-consent-${name}-form" action="${url.loginAction}" method="post" data-once>
                    <input type="hidden" name="shown" value="${documentShown}">
                    <input type="hidden" name="answer" value="${name}">
                    <button type="submit" class="ca-button ${look}">${msg("companyConsent." + name)}</button>
                </form>
</#macro>
<@layout.registrationLayout; section>
    <#if section = "header">
        <span id="document-title" lang="${documentLanguage}">${documentTitle}</span>
    <#elseif section = "form">
        <#if (documentShort!"")?has_content><p lang="${documentLanguage}">${documentShort}</p></#if>
        <article class="ca-document" id="document-text" lang="${documentLanguage}"><#-- sanitised by the model -->${documentHtml?no_esc}</article>
        <p class="ca-hint" id="document-version">${msg("companyDocumentVersion")} <bdi>${documentVersion}</bdi></p>
        <p class="ca-hint">${msg("companyConsentHint")}</p>
        <div class="ca-buttons">
            <@answer name="accept" look="ca-primary"/>
            <@answer name="decline" look="ca-secondary"/>
        </div>
    </#if>
</@layout.registrationLayout>
