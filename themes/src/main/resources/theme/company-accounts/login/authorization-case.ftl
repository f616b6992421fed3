<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "authorization-fields.ftl" as own>
<#assign wrong = fields.firstWrong(["number", "code"])>
<#assign seen = seen!false>
<#if seen><#global languageForm = "authorization-kept"></#if>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyAuthorization.case.title")}
    <#elseif section = "form">
        <#if seen>
            <p id="authorization-state" data-state="${state}" role="status"><strong>${msg("companyAuthorization.state." + state)}</strong></p>
            <@own.facts matter=matter companyName=companyName login=authorizationLogin>
                <div><dt>${msg("companyAuthorization.case.number")}</dt><dd id="authorization-number"><bdi>${number}</bdi></dd></div>
                <div><dt>${msg("companyAuthorization.case.filedAt")}</dt><dd>${filedAt!}</dd></div>
                <#if state = "approved" && effectAt?has_content>
                    <div><dt>${msg("companyAuthorization.case.effectAt")}</dt><dd id="authorization-effect">${effectAt}</dd></div>
                </#if>
                <#if decidedAt?has_content>
                    <div><dt>${msg("companyAuthorization.case.decidedAt")}</dt><dd>${decidedAt}</dd></div>
                </#if>
                <#if refusalReason?has_content>
                    <div><dt>${msg("companyAuthorization.case.reason")}</dt><dd id="authorization-reason"><bdi>${refusalReason}</bdi></dd></div>
                </#if>
            </@own.facts>
            <form id="authorization-kept" class="ca-form" action="${actionUrl}" method="post" data-once>
                <input type="hidden" name="number" value="${number}">
                <input type="hidden" name="code" value="${code}">
                <#if asksToWithdraw>
                    <div class="ca-alert ca-alert-warning" role="alert"><span class="ca-alert-text">${msg("companyAuthorization.case.withdraw.ask")}</span></div>
                    <div class="ca-buttons">
                        <button type="submit" id="withdraw-yes" class="ca-button ca-primary" formaction="${withdrawUrl}" name="confirmed" value="true">${msg("companyAuthorization.case.withdraw.yes")}</button>
                        <button type="submit" id="withdraw-no" class="ca-button ca-secondary">${msg("companyAuthorization.case.withdraw.no")}</button>
                    </div>
                <#elseif mayWithdraw>
                    <button type="submit" id="withdraw" class="ca-button ca-secondary ca-block" formaction="${withdrawUrl}">${msg("companyAuthorization.case.withdraw")}</button>
                </#if>
            </form>
            <@fields.help contact=(helpContact!"")/>
            <ul class="ca-links">
                <#if ["refused", "failed", "withdrawn"]?seq_contains(state)>
                    <li><a id="other-causes" href="${startUrl}">${msg("companyAuthorization.ended.start")}</a></li>
                </#if>
                <li><a id="other-case" href="${caseUrl}">${msg("companyAuthorization.case.other")}</a></li>
                <li><a id="back-to-login" href="${signInUrl}">${msg("companyGoToSignIn")}</a></li>
            </ul>
        <#else>
            <p>${msg("companyAuthorization.case.lead")}</p>
            <form id="authorization-case" class="ca-form" action="${actionUrl}" method="post" novalidate data-once>
                <@fields.text name="number" label=msg("companyAuthorization.case.number") value=number focus=(number = "")/>
                <@fields.text name="code" label=msg("companyAuthorization.case.code") autocomplete="off" focus=(number != "")/>
                <button type="submit" id="show-case" class="ca-button ca-primary ca-block">${msg("companyAuthorization.case.show")}</button>
            </form>
            <@fields.help contact=(helpContact!"")/>
            <ul class="ca-links">
                <li><a id="other-causes" href="${startUrl}">${msg("companyLostAccess.title")}</a></li>
            </ul>
        </#if>
    </#if>
</@layout.registrationLayout>
