<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = fields.firstWrong(["username", "password"])>
<#-- Login and password on one page, or each on its own. -->
<#assign page = signInPage!"both">
<#assign forgotten = url.loginResetCredentialsUrl + url.loginResetCredentialsUrl?contains("?")?then("&", "?") + "forgotten=login">
<@layout.registrationLayout displayMessage=(wrong = "") displayInfo=(realm.password && page != "password" && realm.registrationAllowed && !registrationDisabled??); section>
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
                <#if page = "password">
                    <div class="ca-who">
                        <span>${msg("companySigningInAs")} <strong id="login-given"><bdi>${login.username!}</bdi></strong></span>
                        <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
                    </div>
                    <#-- password managers look for the login beside the password -->
                    <input type="text" name="username" value="${login.username!}" autocomplete="username" readonly hidden>
                <#elseif !usernameHidden??>
                    <#assign usernameLabel = realm.loginWithEmailAllowed?then(msg("usernameOrEmail"), msg("username"))>
                    <@fields.text name="username" label=usernameLabel value=(login.username!"")
                        autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username")
                        focus=(wrong = "username" || (wrong = "" && !(login.username?has_content)))/>
                </#if>
                <#if page != "login">
                    <@fields.password name="password" label=msg("password") autocomplete="current-password"
                        focus=(wrong = "password" || (wrong = "" && (page = "password" || usernameHidden?? || login.username?has_content)))/>
                </#if>
                <#if realm.rememberMe && !usernameHidden?? && page != "login">
                    <div class="ca-choice">
                        <input type="checkbox" id="rememberMe" name="rememberMe" class="ca-check"<#if login.rememberMe??> checked</#if>>
                        <label for="rememberMe" class="ca-choice-label">${msg("rememberMe")}</label>
                    </div>
                </#if>
                <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
                <button type="submit" id="kc-login" name="login" value="login" class="ca-button ca-primary ca-block">${msg((page = "login")?then("doSubmit", "doLogIn"))}</button>
                <ul class="ca-links">
                    <#if realm.resetPasswordAllowed>
                        <#if page != "login">
                            <li><a id="forgot-password" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></li>
                        </#if>
                        <#if page != "password">
                            <li><a id="forgot-login" href="${forgotten}">${msg("companyForgotLogin")}</a></li>
                        </#if>
                    </#if>
                    <li><@fields.lostAccess/></li>
                </ul>
            </form>
        </#if>
        <#if page != "password">
            <@passkeys.conditionalUIData />
        </#if>
        <@fields.passwordToggle/>
    <#elseif section = "info">
        ${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a>
    <#elseif section = "socialProviders">
        <#if realm.password && page != "password" && social?? && social.providers?has_content>
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
