<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("label"); section>
    <#if section = "header">
        ${msg("companyNetworksFix.title")}
    <#elseif section = "form">
        <p id="networks-fix-why">${msg("companyNetworksFix.why", outsideCompany)}</p>
        <p>${msg(addable?has_content?then("companyNetworksFix.todo", "companyNetworksFix.onlyOff"))}</p>
        <dl class="ca-facts">
            <div><dt>${msg("companyOutside.address")}</dt><dd id="outside-address"><bdi>${outsideAddress}</bdi></dd></div>
            <#if addable?has_content && addable != outsideAddress>
                <div><dt>${msg("companyNetworksFix.network")}</dt><dd id="addable-network"><bdi>${addable}</bdi></dd></div>
            </#if>
        </dl>
        <form id="company-networks-fix-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
            <#if addable?has_content>
                <div class="ca-field">
                    <@fields.label for="label" text=msg("companyNetworksFix.label")/>
                    <input id="label" name="label" type="text" class="ca-input" value="${label}" dir="auto" autocomplete="off" maxlength="100"
                        autofocus <@fields.describedBy field="label" hint="label-hint"/>>
                    <@fields.error field="label"/>
                </div>
                <p id="label-hint" class="ca-hint">${msg("companyNetworksFix.labelHint")}</p>
                <button type="submit" id="networks-fix-add" name="answer" value="add" class="ca-button ca-primary ca-block">${msg("companyNetworksFix.add")}</button>
            </#if>
            <button type="submit" id="networks-fix-off" name="answer" value="off" class="ca-button ca-secondary ca-block">${msg("companyNetworksFix.off")}</button>
        </form>
        <p class="ca-hint">${msg("companyNetworksFix.told")}</p>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
