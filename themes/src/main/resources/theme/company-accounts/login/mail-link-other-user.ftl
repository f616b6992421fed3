<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyOtherUserTitle")}
    <#elseif section = "form">
        <p>${msg("companyOtherUser")}</p>
        <dl class="ca-facts">
            <div><dt>${msg("companyOtherUserSignedIn")}</dt><dd id="signed-in-as"><bdi>${signedInAs}</bdi></dd></div>
            <div><dt>${msg("companyOtherUserLink")}</dt><dd id="link-login"><bdi>${linkLogin}</bdi></dd></div>
        </dl>
        <form id="mail-link-sign-out-form" class="ca-form" action="${signOutUrl}" method="post" data-once>
            <button type="submit" class="ca-button ca-primary ca-block">${msg("companyOtherUserSignOut")}</button>
        </form>
        <p class="ca-hint">${msg("companyOtherUserElse")}</p>
    </#if>
</@layout.registrationLayout>
