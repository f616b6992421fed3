<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>${msg(messageHeader)}<#else>${msg("companyInfoTitle")}</#if>
    <#elseif section = "form">
        <div id="kc-info-message">
            <p class="instruction" role="status">${message.summary}<#if requiredActions??><#list requiredActions>: <strong><#items as reqActionItem>${msg("requiredAction." + reqActionItem)}<#sep>, </#sep></#items></strong></#list></#if></p>
            <#if !skipLink??>
                <#if pageRedirectUri?has_content>
                    <a id="back-to-application" class="ca-button ca-primary ca-block" href="${pageRedirectUri}">${msg(pageRedirectLabel!"backToApplication")}</a>
                <#elseif actionUri?has_content>
                    <a id="proceed" class="ca-button ca-primary ca-block" href="${actionUri}">${msg("proceedWithAction")}</a>
                <#elseif (client.baseUrl)?has_content>
                    <a id="back-to-application" class="ca-button ca-primary ca-block" href="${client.baseUrl}">${msg("backToApplication")}</a>
                </#if>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
