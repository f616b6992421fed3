<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyLostAccess.title")}
    <#elseif section = "form">
        <p>${msg("companyLostAccess.lead")}</p>
        <div class="ca-select" id="lost-access-causes">
            <#list causes as cause>
                <a id="cause-${cause.name}" class="ca-select-item" href="${cause.url}">
                    <span class="ca-select-text">
                        <span class="ca-select-title">${msg("companyLostAccess." + cause.name)}</span>
                        <span class="ca-select-note">${msg("companyLostAccess." + cause.name + ".note")}</span>
                    </span>
                    <span class="ca-select-arrow" aria-hidden="true"></span>
                </a>
            </#list>
        </div>
        <p class="ca-hint">${msg("companyLostAccess.sentAlready")} <a id="authorization-case-link" href="${caseUrl}">${msg("companyLostAccess.case")}</a></p>
        <@fields.help contact=(helpContact!"")/>
        <ul class="ca-links">
            <li><a id="back-to-login" href="${signInUrl}">${msg("companyGoToSignIn")}</a></li>
        </ul>
    </#if>
</@layout.registrationLayout>
