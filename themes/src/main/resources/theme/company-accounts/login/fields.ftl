<#-- What our forms are made of. An error stands under its field and is read out with it. -->

<#macro error field>
    <#if messagesPerField.existsError(field)>
        <p id="${field}-error" class="ca-error">${messagesPerField.get(field)}</p>
    </#if>
</#macro>

<#macro describedBy field hint="">
    <#local ids = []>
    <#if messagesPerField.existsError(field)><#local ids = ids + [field + "-error"]></#if>
    <#if hint?has_content><#local ids = ids + [hint]></#if>
    <#if messagesPerField.existsError(field)>aria-invalid="true"</#if> <#if ids?has_content>aria-describedby="${ids?join(" ")}"</#if>
</#macro>

<#-- The asterisk only where some fields are required and others are not. -->
<#macro label for text marked=false>
    <label for="${for}" class="ca-label">${text}<#if marked> <span class="ca-required" aria-hidden="true">*</span></#if></label>
</#macro>

<#macro text name label value="" type="text" autocomplete="off" marked=false focus=false hint="" direction="ltr" capitals="none" needed=true note="">
    <div class="ca-field">
        <@.namespace.label for=name text=label marked=marked/>
        <input id="${name}" name="${name}" type="${type}" class="ca-input" value="${value}" dir="${direction}" autocomplete="${autocomplete}"
            autocapitalize="${capitals}" spellcheck="false" <#if needed>required</#if> <#if focus>autofocus</#if>
            <@describedBy field=name hint=note?has_content?then(name + "-hint", hint)/>>
        <@error field=name/>
        <#if note?has_content><p id="${name}-hint" class="ca-hint">${note}</p></#if>
    </div>
</#macro>

<#macro password name label autocomplete="new-password" marked=false focus=false hint="">
    <div class="ca-field">
        <@.namespace.label for=name text=label marked=marked/>
        <div class="ca-password" dir="ltr">
            <input id="${name}" name="${name}" type="password" class="ca-input" autocomplete="${autocomplete}"
                required <#if focus>autofocus</#if> <@describedBy field=name hint=hint/>>
            <button type="button" class="ca-eye-button" aria-label="${msg("showPassword")}" aria-controls="${name}" data-password-toggle
                data-icon-show="ca-icon ca-eye" data-icon-hide="ca-icon ca-eye-off"
                data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><span class="ca-icon ca-eye" aria-hidden="true"></span></button>
        </div>
        <@error field=name/>
    </div>
</#macro>

<#macro passwordToggle>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#macro>

<#-- All mistakes at the top too, each leading to its field; one mistake needs no list. -->
<#macro errorSummary fields>
    <#local wrong = fields?filter(field -> messagesPerField.existsError(field))>
    <#if wrong?size gt 1>
        <div class="ca-alert ca-alert-error" role="alert" id="error-summary">
            <div class="ca-alert-text">
                <p>${msg("companyErrorSummary")}</p>
                <ul>
                    <#list wrong as field>
                        <li><a href="#${field}">${messagesPerField.get(field)}</a></li>
                    </#list>
                </ul>
            </div>
        </div>
    </#if>
</#macro>

<#function firstWrong fields>
    <#list fields as field>
        <#if messagesPerField.existsError(field)><#return field></#if>
    </#list>
    <#return "">
</#function>

<#macro passwordRules rules>
    <#if rules?has_content>
        <div id="password-rules" class="ca-rules">
            <p>${msg("companyPasswordRules")}</p>
            <ul>
                <#list rules as rule>
                    <li>${rule}</li>
                </#list>
            </ul>
        </div>
    </#if>
</#macro>

<#-- Login and company, where they are known. -->
<#macro account login="" companyName="" customerNumber="">
    <dl class="ca-facts">
        <#if login?has_content><div><dt>${msg("companyLogin")}</dt><dd id="account-login"><bdi>${login}</bdi></dd></div></#if>
        <#if companyName?has_content><div><dt>${msg("companyCompany")}</dt><dd id="account-company"><bdi>${companyName}</bdi></dd></div></#if>
        <#if customerNumber?has_content><div><dt>${msg("companyCustomerNumber")}</dt><dd id="account-customer-number"><bdi>${customerNumber}</bdi></dd></div></#if>
    </dl>
</#macro>

<#macro help contact="">
    <#if contact?has_content>
        <p class="ca-hint" id="help-contact">${msg("companyHelp")} <bdi>${contact}</bdi></p>
    </#if>
</#macro>

<#-- The way on for those who have no way in, from any page of a sign-in. -->
<#macro lostAccess cause="">
    <a id="lost-access" href="${url.loginRestartFlowUrl?keep_before("/login-actions/")}/recovery/${cause}">${msg("companyLostAccess")}</a>
</#macro>
