<#ftl output_format="plainText">
<#-- The same as html/template.ftl, for those who read mails as text. -->
<#function clean text>
    <#return text?replace("[\\p{Cc}\\p{Co}\\x{200B}\\x{200E}\\x{200F}\\x{2028}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}]+", " ", "r")?trim>
</#function>
<#function sentence key first="" second="">
    <#return msg(key, "\xE000", "\xE001")?replace("\xE000", clean(first))?replace("\xE001", clean(second))>
</#function>
<#function toMainAdmin><#return (customerNumber!"")?has_content && (login!"") = customerNumber + "_admin"></#function>

<#macro title key>
${clean(realmName!"")}

${msg(key)}

</#macro>
<#macro paragraph key first="" second="">
${sentence(key, first, second)}

</#macro>
<#macro greeting>
<#local name = clean((firstName!"") + " " + (lastName!""))>
<#if name?has_content><@paragraph key="mailGreeting" first=name/><#else><@paragraph key="mailGreetingNobody"/></#if>
</#macro>
<#macro facts>
<#nested>

</#macro>
<#macro fact key value="">
<#if value?has_content>
${msg(key)}: ${clean(value)}
</#if>
</#macro>
<#macro action key>
<#if link?has_content>
${msg(key)}:
${link}

<#if linkExpires?has_content><@paragraph key="mailLinkExpires" first=linkExpires/></#if>
</#if>
</#macro>
<#macro help mainAdmin=false>
<#if !mainAdmin>${msg("mailHelpAdmin")} </#if><#if helpContact?has_content>${sentence(mainAdmin?then("mailHelpContact", "mailHelpContactToo"), helpContact)}<#elseif mainAdmin>${sentence("mailHelpOperator", realmName!"")}</#if>

--
${msg("mailAutomatic")}
</#macro>
