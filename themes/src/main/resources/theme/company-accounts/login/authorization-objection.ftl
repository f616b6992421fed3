<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "authorization-fields.ftl" as own>
<#assign wrong = fields.firstWrong(["reason"])>
<#assign outcome = outcome!"unknown">
<#assign asks = (outcome = "open" || outcome = "carried-out")>
<#assign after = (outcome = "carried-out" || outcome = "reported")>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg((outcome = "open")?then("companyAuthorization.objection.title", "companyAuthorization.objection." + outcome + ".title"))}
    <#elseif section = "form">
        <div id="authorization-objection" data-outcome="${outcome}">
            <#if outcome = "open">
                <p>${msg("companyAuthorization.objection.lead")}</p>
            <#elseif outcome = "carried-out">
                <p>${msg("companyAuthorization.objection.carried-out." + matter)}</p>
                <#if (blockFormer!false)><p>${msg("companyAuthorization.objection.carried-out.blockFormer")}</p></#if>
            <#else>
                <p role="status">${msg("companyAuthorization.objection." + outcome)}</p>
            </#if>
            <#if outcome = "reported">
                <p id="authorization-put-back">${msg((putBack!false)?then("companyAuthorization.objection.putBack", "companyAuthorization.objection.stays"))}</p>
            </#if>
            <#if outcome = "over"><p>${msg("companyAuthorization.objection.over.todo")}</p></#if>
        </div>
        <#if outcome != "unknown">
            <@own.facts matter=matter companyName=companyName login=authorizationLogin>
                <div><dt>${msg("companyAuthorization.case.number")}</dt><dd id="authorization-number"><bdi>${number}</bdi></dd></div>
                <#if (outcome = "open" || after) && effectAt?has_content>
                    <div><dt>${msg(after?then("companyAuthorization.objection.doneAt", "companyAuthorization.case.effectAt"))}</dt><dd id="authorization-effect">${effectAt}</dd></div>
                </#if>
            </@own.facts>
        </#if>
        <#if asks>
            <p>${msg("companyAuthorization.objection.who")}</p>
            <#if after><p>${msg("companyAuthorization.objection.carried-out." + (matter = "networks")?then("stops", "reports"))}</p></#if>
            <form id="authorization-object" class="ca-form" action="${actionUrl}" method="post" novalidate data-once>
                <div class="ca-field">
                    <label for="reason" class="ca-label">${msg("companyAuthorization.objection.reason")} <span class="ca-optional">${msg("companyOptional")}</span></label>
                    <textarea id="reason" name="reason" class="ca-input" rows="3" <@fields.describedBy field="reason"/>>
${reason!}</textarea>
                    <@fields.error field="reason"/>
                </div>
                <button type="submit" id="object" class="ca-button ca-primary ca-block">${msg(after?then("companyAuthorization.objection.carried-out.go", "companyAuthorization.objection.go"))}</button>
            </form>
        <#elseif outcome = "reported">
            <h2>${msg("companyAuthorization.objection.next")}</h2>
            <ul>
                <#if matter = "networks" && !(putBack!false)><li>${msg("companyAuthorization.objection.next.networks")}</li></#if>
                <li>${msg("companyAuthorization.objection.next.password")} <a id="forgot-password" href="${passwordUrl}">${msg("companyAuthorization.objection.next.passwordLink")}</a></li>
                <li>${msg("companyAuthorization.objection.next.contact")}</li>
            </ul>
        </#if>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
