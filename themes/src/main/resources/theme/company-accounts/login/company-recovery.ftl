<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign byEmail = (mode!"password") = "login">
<#assign start = url.loginResetCredentialsUrl + url.loginResetCredentialsUrl?contains("?")?then("&", "?") + "forgotten=">
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "email"); section>
    <#if section = "header">
        ${byEmail?then(msg("companyRecoveryLoginTitle"), msg("emailForgotTitle"))}
    <#elseif section = "form">
        <#if byEmail>
            <h2>${msg("companyRecoveryMainAdminTitle")}</h2>
            <p>${msg("companyRecoveryMainAdmin")}</p>
            <p class="ca-example"><span>${msg("companyRecoveryMainAdminPattern")}</span><span class="ca-hint">${msg("companyRecoveryMainAdminExample")} <code>123456_admin</code></span></p>
            <h2>${msg("companyRecoveryEmployeeTitle")}</h2>
            <p>${msg("companyRecoveryEmployee")}</p>
            <h2>${msg("companyRecoveryOwnTitle")}</h2>
            <p>${msg("companyRecoveryOwn")}</p>
            <h2>${msg("companyRecoveryReminderTitle")}</h2>
            <p id="recovery-hint">${msg("companyRecoveryReminder")}</p>
        <#else>
            <p id="recovery-hint">${msg(realm.loginWithEmailAllowed?then("companyRecoveryPasswordOrEmail", "companyRecoveryPassword"))}</p>
        </#if>
        <form id="company-recovery-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
            <input type="hidden" name="mode" value="${byEmail?then("login", "password")}">
            <#if byEmail>
                <@fields.text name="email" label=msg("email") type="email" value=(typed!"") autocomplete="email" hint="recovery-hint"
                    focus=messagesPerField.existsError("email")/>
            <#else>
                <@fields.text name="username" label=msg(realm.loginWithEmailAllowed?then("usernameOrEmail", "username")) value=(typed!"") autocomplete="username" hint="recovery-hint" focus=true/>
            </#if>
            <button type="submit" class="ca-button ca-primary ca-block">${byEmail?then(msg("companyRecoverySendLogins"), msg("companyRecoverySendLink"))}</button>
        </form>
        <ul class="ca-links">
            <#if byEmail>
                <li><a id="forgot-password" href="${start}password">${msg("doForgotPassword")}</a></li>
            <#else>
                <li><a id="forgot-login" href="${start}login">${msg("companyForgotLogin")}</a></li>
            </#if>
            <li><a id="back-to-login" href="${url.loginUrl}">${msg("backToLogin")}</a></li>
        </ul>
    </#if>
</@layout.registrationLayout>
