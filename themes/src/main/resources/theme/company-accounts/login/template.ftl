<#import "footer.ftl" as loginFooter>
<#import "fields.ftl" as fields>
<#import "theme-resources.ftl" as themeResourceTags>
<#-- The frame of every page, the stock ones included: same macro and parameters as in the base theme. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign header><#nested "header"></#assign>
<#assign headerText = header?markup_string?replace("<[^>]*>", "", "r")?replace("\\s+", " ", "r")?trim>
<#assign hasFailed = message?has_content && message.type = "error">
<#assign hasPasskeys = enableWebAuthnConditionalUI?has_content || pageId?contains("webauthn") || pageId?contains("passkeys")>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}<#if darkMode!false> ca-auto-dark</#if>" lang="${lang}"<#if realm.internationalizationEnabled && locale??> dir="${locale.rtl?then('rtl', 'ltr')}"</#if>>
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <#if darkMode!false>
        <meta name="color-scheme" content="light dark">
    </#if>
    <#-- Keycloak's header has browsers hide from which page a form comes, from its own server, too -->
    <#if saysItSendsForms??>
        <meta name="referrer" content="same-origin">
    </#if>
    <#if properties.meta?has_content>
        <#list properties.meta?split(" ") as meta>
            <meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
        </#list>
    </#if>
    <title><#if hasFailed>${msg("companyTitleFailed")} </#if><#if headerText?has_content>${headerText?no_esc} – ${realm.displayName}<#else>${title!}</#if></title>
    <#if themeResources?? && themeResources.favicons?has_content>
        <@themeResourceTags.renderFavicons themeResources.favicons url.resourcesPath />
    <#else>
        <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
    </#if>
    <#if themeResources?? && themeResources.stylesCommon?has_content>
        <@themeResourceTags.renderStyles themeResources.stylesCommon url.resourcesCommonPath />
    </#if>
    <#if themeResources?? && themeResources.styles?has_content>
        <@themeResourceTags.renderStyles themeResources.styles url.resourcesPath />
    </#if>
    <#if themeResources?? && themeResources.scripts?has_content>
        <@themeResourceTags.renderScripts themeResources.scripts url.resourcesPath "text/javascript" />
    </#if>
    <#if hasPasskeys>
        <script type="importmap">
            {"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}
        </script>
    </#if>
    <#if scripts??>
        <#list scripts as script>
            <script src="${script}"></script>
        </#list>
    </#if>
    <script type="module" src="${url.resourcesPath}/js/company-accounts.js"></script>
</head>
<#-- Only a page that belongs to a sign-in may go on when another tab signs in; the landing pages of mails have none. -->
<body class="${properties.kcBodyClass!} ${bodyClass}" data-page-id="login-${pageId}"<#if authenticationSession??> data-sso-url="${url.ssoLoginInOtherTabsUrl}" data-auth-session="${authenticationSession.authSessionIdHash}"</#if>>
<div class="ca-frame">
    <header class="ca-top">
        <div id="kc-header-wrapper" class="ca-brand">${kcSanitize(msg("loginTitleHtml", (realm.displayNameHtml!'')))?no_esc}</div>
        <#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
            <nav id="kc-locale" class="ca-languages" aria-label="${msg("languages")}">
                <ul>
                    <#list locale.supported as l>
                        <#-- where much was typed that is stored nowhere, the form goes along -->
                        <#if languageForm??>
                            <li><button type="submit" form="${languageForm}" formaction="${l.url}" lang="${l.languageTag}" id="language-${l.languageTag}"<#if languageWith??> name="${languageWith}" value="true"</#if><#if l.languageTag = locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</button></li>
                        <#else>
                            <li><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}" id="language-${l.languageTag}"<#if l.languageTag = locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a></li>
                        </#if>
                    </#list>
                </ul>
            </nav>
        </#if>
    </header>
    <main id="kc-content" class="ca-card">
        <h1 id="kc-page-title"><#if headerText?has_content>${header}<#else>${title!}</#if></h1>
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
            <#nested "show-username">
            <div id="kc-username" class="ca-who">
                <span>${msg("companySigningInAs")} <strong id="kc-attempted-username"><bdi>${auth.attemptedUsername!}</bdi></strong></span>
                <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
            </div>
        </#if>
        <#if displayRequiredFields>
            <p class="ca-hint">${msg("requiredFields")}</p>
        </#if>
        <#-- A person who chose an action themselves need not be told that it is due. -->
        <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
            <div class="ca-alert ca-alert-${message.type}" role="${hasFailed?then('alert', 'status')}"><span class="ca-alert-text">${message.summary}</span></div>
        </#if>

        <#nested "form">

        <#if auth?has_content && auth.showTryAnotherWayLink()>
            <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
                <button type="submit" id="try-another-way" class="ca-link-button" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
            </form>
        </#if>
        <#if ["login-otp", "login-recovery-authn-code-input", "webauthn-authenticate"]?seq_contains(pageId) && authenticationSession??>
            <ul class="ca-links"><li><@fields.lostAccess cause="second-factor"/></li></ul>
        </#if>
        <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
            <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
                <button type="submit" id="switch-organization" class="ca-link-button" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button>
            </form>
        </#if>

        <#nested "socialProviders">

        <#if displayInfo>
            <div id="kc-info" class="ca-info"><#nested "info"></div>
        </#if>
    </main>
    <@loginFooter.content/>
</div>
</body>
</html>
</#macro>
