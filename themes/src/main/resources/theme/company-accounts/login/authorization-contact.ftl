<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "authorization-fields.ftl" as own>
<#assign wrong = fields.firstWrong(["contactEmail"])>
<#global saysItSendsForms = true>
<#global languageForm = "authorization-contact">
<#global languageWith = "ask">
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyAuthorization.contact.title")}
    <#elseif section = "form">
        <@own.facts matter=matter companyName=typed.companyName login=typed.login/>
        <p id="contact-email-hint">${msg("companyAuthorization.contact.lead")}</p>
        <form id="authorization-contact" class="ca-form" action="${actionUrl}" method="post" novalidate data-once>
            <@own.kept typed=typed without=["contactEmail"]/>
            <@fields.text name="contactEmail" type="email" label=msg("companyAuthorization.contactEmail") value=typed.contactEmail
                autocomplete="email" hint="contact-email-hint" focus=true/>
            <button type="submit" id="authorization-go-on" class="ca-button ca-primary ca-block">${msg("companyAuthorization.toSend")}</button>
            <button type="submit" id="authorization-change" class="ca-button ca-secondary ca-block" name="again" value="true">${msg("companyAuthorization.print.change")}</button>
        </form>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
