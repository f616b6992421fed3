<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("companyOutside.title")}
    <#elseif section = "form">
        <p id="company-outside">${msg("companyOutside", outsideCompany)}</p>
        <dl class="ca-facts">
            <div><dt>${msg("companyOutside.address")}</dt><dd id="outside-address"><bdi>${outsideAddress}</bdi></dd></div>
        </dl>
        <p>${msg("companyOutside.todo")}</p>
        <@fields.help contact=(helpContact!"")/>
        <ul class="ca-links">
            <li><a id="back-to-login" href="${url.loginRestartFlowUrl}">${msg("companyOutside.again")}</a></li>
            <li><@fields.lostAccess cause="networks"/></li>
        </ul>
    </#if>
</@layout.registrationLayout>
