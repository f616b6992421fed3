<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${(done!false)?then(msg("companyConfirmEmailDoneTitle"), msg("companyConfirmEmailTitle"))}
    <#elseif section = "form">
        <p<#if done!false> role="status"</#if>>${(done!false)?then(msg("companyConfirmEmailDone"), msg("companyConfirmEmail"))}</p>
        <dl class="ca-facts">
            <div><dt>${msg("email")}</dt><dd id="confirmed-email"><bdi>${email}</bdi></dd></div>
            <div><dt>${msg("companyLogin")}</dt><dd id="account-login"><bdi>${login}</bdi></dd></div>
        </dl>
        <#if done!false>
            <#if (signInUrl!"")?has_content>
                <a id="sign-in" class="ca-button ca-secondary ca-block" href="${signInUrl}">${msg("companyGoToSignIn")}</a>
            </#if>
        <#else>
            <form id="confirm-email-form" class="ca-form" action="${confirmUrl}" method="post" data-once>
                <button type="submit" class="ca-button ca-primary ca-block">${msg("companyConfirmEmailButton")}</button>
            </form>
            <p class="ca-hint">${msg("companyConfirmEmailElse")}</p>
        </#if>
    </#if>
</@layout.registrationLayout>
