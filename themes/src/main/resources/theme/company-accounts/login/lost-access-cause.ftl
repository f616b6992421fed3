<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyLostAccess." + cause)}
    <#elseif section = "form">
        <#if cause = "password">
            <h2>${msg("doForgotPassword")}</h2>
            <p>${msg("companyLostAccess.password.todo")}</p>
            <a id="forgot-password" class="ca-button ca-primary ca-block" href="${passwordUrl}">${msg("companyLostAccess.password.link")}</a>
            <h2>${msg("companyForgotLogin")}</h2>
            <p>${msg("companyLostAccess.login.todo")}</p>
            <a id="forgot-login" class="ca-button ca-secondary ca-block" href="${loginUrl}">${msg("companyLostAccess.login.link")}</a>
        <#else>
            <h2>${msg("companyLostAccess.first")}</h2>
            <ul>
                <li>${msg("companyLostAccess." + cause + ".first")}</li>
                <li>${msg("companyLostAccess." + cause + ".first2")}</li>
            </ul>
            <h2>${msg("companyLostAccess.then")}</h2>
            <p>${msg("companyLostAccess.then.what")}</p>
            <ol class="ca-steps">
                <li>${msg("companyLostAccess.step.form")}</li>
                <li>${msg("companyLostAccess.step.sign")}</li>
                <li>${msg("companyLostAccess.step.send")}</li>
            </ol>
            <a id="authorization-form-link" class="ca-button ca-primary ca-block" href="${formUrl}">${msg("companyLostAccess.formUrl")}</a>
            <a id="authorization-send-link" class="ca-button ca-secondary ca-block" href="${sendUrl}">${msg("companyLostAccess.sendUrl")}</a>
        </#if>
        <@fields.help contact=(helpContact!"")/>
        <ul class="ca-links">
            <li><a id="other-causes" href="${startUrl}">${msg("companyLostAccess.other")}</a></li>
            <li><a id="back-to-login" href="${signInUrl}">${msg("companyGoToSignIn")}</a></li>
        </ul>
    </#if>
</@layout.registrationLayout>
