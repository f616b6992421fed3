<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign names = ["taxNumber", "licenceNumber", "statementAccepted"]>
<#assign wrong = fields.firstWrong(names)>
<#assign joined = (join.companyName!"")?has_content>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${joined?then(msg("companyJoin.joined.title"), msg("companyJoin.title"))}
    <#elseif section = "form">
        <#if joined>
            <p role="status">${msg("companyJoin.joined")}</p>
            <@fields.account companyName=join.companyName customerNumber=join.customerNumber/>
            <p>${msg("companyJoin.joined.next")}</p>
            <form id="company-joined-form" action="${url.loginAction}" method="post" data-once>
                <button type="submit" id="company-joined-continue" class="ca-button ca-primary ca-block">${msg("doContinue")}</button>
            </form>
        <#elseif !join.possible>
            <p>${msg("companyJoin.on-company-account")}</p>
            <form id="company-join-form" action="${url.loginAction}" method="post" data-once>
                <button type="submit" class="ca-button ca-secondary ca-block" name="<#if isAppInitiatedAction??>cancel-aia<#else>later</#if>" value="true">${msg("companyJoin.back")}</button>
            </form>
        <#else>
            <p>${msg("companyJoin.what")}</p>
            <@fields.errorSummary fields=names/>
            <form id="company-join-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
                <@fields.text name="taxNumber" label=msg("companyJoin.taxNumber") value=join.taxNumber focus=(wrong = "taxNumber" || wrong = "") hint="tax-number-hint"/>
                <p id="tax-number-hint" class="ca-hint">${msg("companyJoin.taxNumberHint")}</p>
                <@fields.text name="licenceNumber" label=msg("companyJoin.licenceNumber") value=join.licenceNumber focus=(wrong = "licenceNumber") hint="licence-number-hint"/>
                <p id="licence-number-hint" class="ca-hint">${msg("companyJoin.licenceNumberHint")}</p>
                <input type="hidden" name="statementShown" value="${join.statementShown}">
                <#if (join.statementTitle!"")?has_content>
                    <div class="ca-consent">
                        <div class="ca-choice">
                            <input type="checkbox" id="statementAccepted" name="statementAccepted" value="on" class="ca-check" required<#if join.statementAccepted> checked</#if>
                                <@fields.describedBy field="statementAccepted"/><#if wrong = "statementAccepted"> autofocus</#if>>
                            <label for="statementAccepted" class="ca-choice-label">${(join.statementShort?has_content)?then(join.statementShort, msg("companyJoin.statement"))}</label>
                        </div>
                        <@fields.error field="statementAccepted"/>
                        <p class="ca-consent-more"><a id="statement-link" href="${join.statementUrl}" target="_blank" rel="noopener">${join.statementTitle}</a> ${msg("companyNewTab")}</p>
                    </div>
                </#if>
                <div class="ca-buttons">
                    <button type="submit" id="company-join" class="ca-button ca-primary">${msg("companyJoin.add")}</button>
                    <#if isAppInitiatedAction??>
                        <button type="submit" class="ca-button ca-secondary" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
                    <#else>
                        <button type="submit" class="ca-button ca-secondary" name="later" value="true" formnovalidate>${msg("companyJoin.later")}</button>
                    </#if>
                </div>
            </form>
        </#if>
    </#if>
</@layout.registrationLayout>
