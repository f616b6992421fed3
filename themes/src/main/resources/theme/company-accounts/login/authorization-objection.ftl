<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "authorization-fields.ftl" as own>
<#assign wrong = fields.firstWrong(["reason"])>
<#assign outcome = (matter??)?then((objected!false)?then("done", (isOpen!false)?then("open", "over")), "unknown")>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg((outcome = "open")?then("companyAuthorization.objection.title", "companyAuthorization.objection." + outcome + ".title"))}
    <#elseif section = "form">
        <div id="authorization-objection" data-outcome="${outcome}">
            <#if outcome = "open">
                <p>${msg("companyAuthorization.objection.lead")}</p>
            <#else>
                <p role="status">${msg("companyAuthorization.objection." + outcome)}</p>
            </#if>
            <#if outcome = "over"><p>${msg("companyAuthorization.objection.over.todo")}</p></#if>
        </div>
        <#if outcome != "unknown">
            <@own.facts matter=matter companyName=companyName login=authorizationLogin>
                <div><dt>${msg("companyAuthorization.case.number")}</dt><dd id="authorization-number"><bdi>${number}</bdi></dd></div>
                <#if outcome = "open" && effectAt?has_content>
                    <div><dt>${msg("companyAuthorization.case.effectAt")}</dt><dd id="authorization-effect">${effectAt}</dd></div>
                </#if>
            </@own.facts>
        </#if>
        <#if outcome = "open">
            <p>${msg("companyAuthorization.objection.who")}</p>
            <form id="authorization-object" class="ca-form" action="${actionUrl}" method="post" novalidate data-once>
                <div class="ca-field">
                    <label for="reason" class="ca-label">${msg("companyAuthorization.objection.reason")} <span class="ca-optional">${msg("companyOptional")}</span></label>
                    <textarea id="reason" name="reason" class="ca-input" rows="3" <@fields.describedBy field="reason"/>>
${reason!}</textarea>
                    <@fields.error field="reason"/>
                </div>
                <button type="submit" id="object" class="ca-button ca-primary ca-block">${msg("companyAuthorization.objection.go")}</button>
            </form>
        </#if>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
