<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign names = ["person", "phone", "email"]>
<#assign wrong = fields.firstWrong(names)>
<#macro optional name value type="text" capitals="none" direction="ltr">
                <div class="ca-field">
                    <@fields.label for=name text=msg("companyContact." + name)/>
                    <input id="${name}" name="${name}" type="${type}" class="ca-input" value="${value}" dir="${direction}" autocomplete="off"
                        autocapitalize="${capitals}" spellcheck="false" <#if wrong = name>autofocus</#if> <@fields.describedBy field=name/>>
                    <@fields.error field=name/>
                </div>
</#macro>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyContact.title")}
    <#elseif section = "form">
        <p>${msg("companyContact.what")}</p>
        <@fields.account companyName=companyName customerNumber=customerNumber/>
        <@fields.errorSummary fields=names/>
        <form id="company-contact-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
            <input type="hidden" name="customerNumber" value="${customerNumber}">
            <@optional name="person" value=contact.person capitals="words" direction="auto"/>
            <@optional name="phone" value=contact.phone type="tel"/>
            <@optional name="email" value=contact.email type="email"/>
            <#if recordPhone?has_content || recordEmail?has_content>
                <p>${msg("companyContact.record")}</p>
                <dl class="ca-facts">
                    <#if recordPhone?has_content><div><dt>${msg("companyContact.phone")}</dt><dd id="record-phone"><bdi>${recordPhone}</bdi></dd></div></#if>
                    <#if recordEmail?has_content><div><dt>${msg("companyContact.email")}</dt><dd id="record-email"><bdi>${recordEmail}</bdi></dd></div></#if>
                </dl>
                <@fields.help contact=(helpContact!"")/>
            </#if>
            <div class="ca-buttons">
                <button type="submit" id="contact-confirm" name="answer" value="confirm" class="ca-button ca-primary">${msg("companyContact.confirm")}</button>
                <button type="submit" id="contact-later" name="answer" value="later" class="ca-button ca-secondary" formnovalidate>${msg("companyContact.later")}</button>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
