<#import "fields.ftl" as fields>
<#-- What only the form of an authorization has. -->

<#macro lines name label value="" hint="" focus=false autocomplete="off">
    <div class="ca-field">
        <@fields.label for=name text=label marked=true/>
        <textarea id="${name}" name="${name}" class="ca-input" rows="3" autocomplete="${autocomplete}" required<#if focus> autofocus</#if>
            <@fields.describedBy field=name hint=hint/>>
${value}</textarea>
        <@fields.error field=name/>
    </div>
</#macro>

<#-- One of several, which are named by keys "<prefix>.<value>". -->
<#macro choice name label prefix values chosen="" focus=false>
    <fieldset id="${name}" class="ca-field" <@fields.describedBy field=name/>>
        <legend class="ca-label">${label} <span class="ca-required" aria-hidden="true">*</span></legend>
        <#list values as value>
            <div class="ca-choice">
                <input type="radio" id="${name}-${value}" name="${name}" value="${value}" class="ca-check" required<#if chosen = value> checked</#if><#if focus && value?is_first> autofocus</#if>>
                <label for="${name}-${value}" class="ca-choice-label">${msg(prefix + "." + value)}</label>
            </div>
        </#list>
        <@fields.error field=name/>
    </fieldset>
</#macro>

<#macro hint id text>
    <p id="${id}" class="ca-hint">${text}</p>
</#macro>

<#-- All that was typed, to go along with a button. -->
<#macro kept typed without=[]>
    <#list typed as name, value>
        <#if value?has_content && !without?seq_contains(name)>
            <input type="hidden" name="${name}" value="${value}">
        </#if>
    </#list>
</#macro>

<#macro facts matter companyName login>
    <dl class="ca-facts">
        <div><dt>${msg("companyAuthorization.case.matter")}</dt><dd id="authorization-matter">${msg("companyAuthorization.matter." + matter)}</dd></div>
        <div><dt>${msg("companyCompany")}</dt><dd id="authorization-company"><bdi>${companyName}</bdi></dd></div>
        <div><dt>${msg("companyLogin")}</dt><dd id="authorization-login"><bdi>${login}</bdi></dd></div>
        <#nested>
    </dl>
</#macro>
