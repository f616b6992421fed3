<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign decided = outcome!"none">
<#macro answer name look>
                <form id="main-admin-offer-${name}-form" action="${url.loginAction}" method="post" data-once>
                    <input type="hidden" name="company" value="${customerNumber}">
                    <input type="hidden" name="answer" value="${name}">
                    <button type="submit" class="ca-button ${look}">${msg("companyOffer." + name)}</button>
                </form>
</#macro>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyOffer." + decided + ".title")}
    <#elseif section = "form">
        <p<#if decided != "none"> role="status"</#if>>${msg("companyOffer." + decided)}</p>
        <@fields.account companyName=companyName customerNumber=customerNumber/>
        <#if decided = "none">
            <p>${msg("companyOffer.duties")}</p>
            <p class="ca-hint">${msg("companyOffer.laterHint")}</p>
            <div class="ca-buttons">
                <@answer name="accept" look="ca-primary"/>
                <@answer name="decline" look="ca-secondary"/>
                <@answer name="later" look="ca-secondary"/>
            </div>
        <#elseif (signInUrl!"")?has_content>
            <a id="sign-in" class="ca-button ca-secondary ca-block" href="${signInUrl}">${msg("companyGoToSignIn")}</a>
        </#if>
    </#if>
</@layout.registrationLayout>
