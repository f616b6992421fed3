<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = fields.firstWrong(["username", "password"])>
<#assign forgotten = url.loginResetCredentialsUrl + url.loginResetCredentialsUrl?contains("?")?then("&", "?") + "forgotten=login">
<@layout.registrationLayout displayMessage=(wrong = "") displayInfo=(realm.password && realm.registrationAllowed && !registrationDisabled??); section>
    <#if section = "header">
        ${msg("loginAccountTitle")}
    <#elseif section = "form">
        <#if closedReason??>
            <#if closedReason?has_content>
                <p id="company-closed-reason">${msg("companyClosedReason")} <bdi>${closedReason}</bdi></p>
            </#if>
            <p>${msg("companyClosedAsk")}</p>
            <@fields.help contact=(helpContact!"")/>
        </#if>
        <#if realm.password>
            <form id="kc-form-login" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
                <#if !usernameHidden??>
                    <#assign usernameLabel = realm.loginWithEmailAllowed?then(msg("usernameOrEmail"), msg("username"))>
                    <@fields.text name="username" label=usernameLabel value=(login.username!"")
                        autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username")
                        focus=(wrong = "username" || (wrong = "" && !(login.username?has_content)))/>
                </#if>
                <@fields.password name="password" label=msg("password") autocomplete="current-password"
                    focus=(wrong = "password" || (wrong = "" && (usernameHidden?? || login.username?has_content)))/>
                <#if realm.rememberMe && !usernameHidden??>
                    <div class="ca-choice">
                        <input type="checkbox" id="rememberMe" name="rememberMe" class="ca-check"<#if login.rememberMe??> checked</#if>>
                        <label for="rememberMe" class="ca-choice-label">${msg("rememberMe")}</label>
                    </div>
                </#if>
                <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
                <button type="submit" id="kc-login" name="login" value="login" class="ca-button ca-primary ca-block">${msg("doLogIn")}</button>
                <#if realm.resetPasswordAllowed>
                    <ul class="ca-links">
                        <li><a id="forgot-password" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></li>
                        <li><a id="forgot-login" href="${forgotten}">${msg("companyForgotLogin")}</a></li>
                    </ul>
                </#if>
            </form>
        </#if>
        <@passkeys.conditionalUIData />
        <@fields.passwordToggle/>
    <#elseif section = "info">
        ${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a>
    <#elseif section = "socialProviders">
        <#if realm.password && social?? && social.providers?has_content>
            <section id="kc-social-providers" class="ca-social">
                <h2>${msg("identity-provider-login-label")}</h2>
                <ul class="ca-plain-list">
                    <#list social.providers as p>
                        <li><a data-once-link data-disabled-class="ca-disabled" id="social-${p.alias}" class="ca-button ca-secondary ca-block" href="${p.loginUrl}">${p.displayName!}</a></li>
                    </#list>
                </ul>
            </section>
        </#if>
    </#if>
</@layout.registrationLayout>
