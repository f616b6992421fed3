<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign canAsk = (againUrl!"")?has_content>
<#-- of a link that nobody knows, nobody knows what it was for -->
<#assign happened = "companyLinkEnded." + (reason = "unknown")?then("", (purpose!"") + ".") + reason>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${(sent!false)?then(msg("companyLinkAgainSentTitle"), msg("companyLinkEnded." + reason + ".title"))}
    <#elseif section = "form">
        <div id="mail-link-ended" data-reason="${reason}" data-purpose="${purpose!}">
            <#if sent!false>
                <p role="status">${msg("companyLinkAgainSent")}</p>
                <p>${msg("companyRecoverySentWait")}</p>
            <#else>
                <p>${msg(happened)}</p>
                <#if canAsk>
                    <p>${msg("companyLinkAgainHint")}</p>
                <#else>
                    <p>${msg(happened + ".todo")}</p>
                </#if>
            </#if>
        </div>
        <#if canAsk && !(sent!false)>
            <form id="mail-link-again-form" class="ca-form" action="${againUrl}" method="post" data-once>
                <button type="submit" class="ca-button ca-primary ca-block">${msg("companyLinkAgain")}</button>
            </form>
        </#if>
        <#if signInUrl?has_content>
            <a id="sign-in" class="ca-button ${(reason = "used" && !canAsk)?then("ca-primary", "ca-secondary")} ca-block" href="${signInUrl}">${msg("companyGoToSignIn")}</a>
        </#if>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
