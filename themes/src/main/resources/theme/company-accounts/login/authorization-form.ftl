<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "authorization-fields.ftl" as own>
<#global saysItSendsForms = true>
<#global languageForm = "authorization-form">
<#global languageWith = "again">
<#assign names = ["companyName", "customerNumber", "taxNumber", "address", "legalForm", "representative", "login", "place", "date"]>
<#if toSend><#assign names = names + ["contactEmail"]></#if>
<#assign wrong = fields.firstWrong(names)>
<#assign ofMainAdmin = (matter = "main-admin")>
<@layout.registrationLayout bodyClass="ca-wide" displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyAuthorization.form." + matter)}
    <#elseif section = "form">
        <p>${msg(toSend?then("companyAuthorization.form.send", "companyAuthorization.form.lead"))}</p>
        <@fields.errorSummary fields=names/>
        <form id="authorization-form" class="ca-form" action="${actionUrl}" method="post" novalidate>
            <p class="ca-hint">${msg("requiredFields")}</p>
            <fieldset class="ca-group">
                <legend>${msg("companyAuthorization.group.company")}</legend>
                <@fields.text marked=true name="companyName" label=msg("companyAuthorization.companyName") value=typed.companyName
                    direction="auto" capitals="sentences" autocomplete="organization" focus=(wrong = "companyName")/>
                <div class="ca-pair">
                    <@fields.text name="customerNumber" label=msg("companyAuthorization.customerNumber") value=typed.customerNumber needed=false
                        note=msg("companyAuthorization.customerNumberHint") focus=(wrong = "customerNumber")/>
                    <@fields.text name="taxNumber" label=msg("companyAuthorization.taxNumber") value=typed.taxNumber needed=false
                        note=msg("companyAuthorization.taxNumberHint") focus=(wrong = "taxNumber")/>
                </div>
                <@own.lines name="address" label=msg("companyAuthorization.address") value=typed.address autocomplete="street-address" focus=(wrong = "address")/>
                <@own.choice name="legalForm" label=msg("companyAuthorization.legalForm") prefix="companyAuthorization.legalForm"
                    values=["sole-trader", "registered-company"] chosen=typed.legalForm focus=(wrong = "legalForm")/>
                <@fields.text marked=true name="representative" label=msg("companyAuthorization.representative") value=typed.representative
                    direction="auto" capitals="words" note=msg("companyAuthorization.representativeHint") focus=(wrong = "representative")/>
            </fieldset>
            <fieldset class="ca-group">
                <legend>${msg("companyAuthorization.group.account")}</legend>
                <@fields.text marked=true name="login" label=msg(ofMainAdmin?then("companyAuthorization.login.main-admin", "companyAuthorization.login"))
                    value=typed.login note=msg(ofMainAdmin?then("companyAuthorization.loginHint.main-admin", "companyAuthorization.loginHint")) focus=(wrong = "login")/>
                <#if ofMainAdmin>
                    <div class="ca-choice">
                        <input type="checkbox" id="blockFormer" name="blockFormer" value="on" class="ca-check" aria-describedby="block-former-hint"<#if typed.blockFormer?has_content> checked</#if>>
                        <label for="blockFormer" class="ca-choice-label">${msg("companyAuthorization.blockFormer")}</label>
                    </div>
                    <@own.hint id="block-former-hint" text=msg("companyAuthorization.blockFormerHint")/>
                </#if>
            </fieldset>
            <fieldset class="ca-group">
                <legend>${msg("companyAuthorization.group.signing")}</legend>
                <div class="ca-pair">
                    <@fields.text marked=true name="place" label=msg("companyAuthorization.place") value=typed.place direction="auto" capitals="words" focus=(wrong = "place")/>
                    <@fields.text marked=true name="date" type="date" label=msg("companyAuthorization.date") value=typed.date focus=(wrong = "date")/>
                </div>
            </fieldset>
            <#if toSend>
                <fieldset class="ca-group">
                    <legend>${msg("companyAuthorization.group.answer")}</legend>
                    <@fields.text marked=true name="contactEmail" type="email" label=msg("companyAuthorization.contactEmail") value=typed.contactEmail
                        autocomplete="email" note=msg("companyAuthorization.contactEmailHint") focus=(wrong = "contactEmail")/>
                </fieldset>
            <#elseif typed.contactEmail?has_content>
                <input type="hidden" name="contactEmail" value="${typed.contactEmail}">
            </#if>
            <button type="submit" id="authorization-go-on" class="ca-button ca-primary ca-block">${msg(toSend?then("companyAuthorization.toSend", "companyAuthorization.toPrint"))}</button>
        </form>
        <@fields.help contact=(helpContact!"")/>
        <ul class="ca-links">
            <li><a id="other-causes" href="${startUrl}">${msg("companyLostAccess.other")}</a></li>
        </ul>
    </#if>
</@layout.registrationLayout>
