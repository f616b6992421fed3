<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign decided = outcome!"none">
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyOffer." + decided + ".title")}
    <#elseif section = "form">
        <p<#if decided != "none"> role="status"</#if>>${msg("companyOffer." + decided)}</p>
        <@fields.account companyName=companyName customerNumber=customerNumber/>
        <#if decided = "none">
            <p>${msg("companyOffer.duties")}</p>
            <div class="ca-buttons">
                <form id="main-admin-offer-accept-form" action="${confirmUrl}" method="post" data-once>
                    <button type="submit" class="ca-button ca-primary">${msg("companyOffer.accept")}</button>
                </form>
                <form id="main-admin-offer-decline-form" action="${declineUrl}" method="post" data-once>
                    <button type="submit" class="ca-button ca-secondary">${msg("companyOffer.decline")}</button>
                </form>
            </div>
        <#elseif (signInUrl!"")?has_content>
            <a id="sign-in" class="ca-button ca-secondary ca-block" href="${signInUrl}">${msg("companyGoToSignIn")}</a>
        </#if>
    </#if>
</@layout.registrationLayout>
