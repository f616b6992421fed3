<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("organization.select")}
    <#elseif section = "form">
        <form id="kc-user-organizations" class="ca-form" action="${url.loginAction}" method="post" data-once>
            <ul class="ca-plain-list">
                <#list user.organizations as organization>
                    <li><button type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias}" class="ca-button ca-secondary ca-block"><bdi>${organization.name!}</bdi></button></li>
                </#list>
            </ul>
        </form>
    </#if>
</@layout.registrationLayout>
