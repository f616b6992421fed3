<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("companySecondFactor.title")}
    <#elseif section = "form">
        <#if requiredBy?size = 1>
            <p id="second-factor-company">${msg("companySecondFactor.one")} <bdi><strong>${requiredBy[0]}</strong></bdi></p>
        <#else>
            <p id="second-factor-company">${msg("companySecondFactor.several")}</p>
            <ul><#list requiredBy as company><li><bdi><strong>${company}</strong></bdi></li></#list></ul>
        </#if>
        <p>${msg("companySecondFactor.what")}</p>
        <#if methods?size = 0>
            <p>${msg("companySecondFactor.none")}</p>
        <#else>
            <#list methods as method>
                <form id="company-second-factor-${method}-form" class="ca-form" action="${url.loginAction}" method="post" data-once>
                    <input type="hidden" name="method" value="${method}">
                    <button type="submit" id="second-factor-${method}" class="ca-button ${(method?index = 0)?then("ca-primary", "ca-secondary")} ca-block" aria-describedby="second-factor-${method}-hint">${msg("companySecondFactor." + method)}</button>
                    <p id="second-factor-${method}-hint" class="ca-hint">${msg("companySecondFactor." + method + "Hint")}</p>
                </form>
            </#list>
        </#if>
        <#if passkey>
            <p id="second-factor-passkey">${msg("companySecondFactor.passkey")} <a href="${url.loginRestartFlowUrl}">${msg("companySecondFactor.startAgain")}</a></p>
        </#if>
    </#if>
</@layout.registrationLayout>
