<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("logoutConfirmTitle")}
    <#elseif section = "form">
        <p class="instruction">${msg("logoutConfirmHeader")}</p>
        <form id="kc-logout-confirm" class="ca-form" action="${url.logoutConfirmAction}" method="post" data-once>
            <input type="hidden" name="session_code" value="${logoutConfirm.code}">
            <button type="submit" id="kc-logout" name="confirmLogout" value="confirm" class="ca-button ca-primary ca-block">${msg("doLogout")}</button>
        </form>
        <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
            <ul class="ca-links"><li><a href="${client.baseUrl}">${msg("backToApplication")}</a></li></ul>
        </#if>
    </#if>
</@layout.registrationLayout>
