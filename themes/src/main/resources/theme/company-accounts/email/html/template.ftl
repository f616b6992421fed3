<#--
  The frame of every mail, the stock ones included. Tables and inline styles, since that is what mail programs understand.
  Whatever a person or a company is called is only ever text here: put in after the sentence has been formatted (never an
  argument of the formatter), escaped, without line breaks and control characters, and kept from turning the direction of its
  surroundings.
-->
<#assign font = "font-family:Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;">
<#assign ink = "color:#17202c;">
<#assign muted = "color:#515d6d;">

<#macro emailLayout>
<!DOCTYPE html>
<html lang="${(locale.language)!"en"}" dir="${(ltr!true)?then("ltr", "rtl")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject!realmName!""}</title>
</head>
<body style="margin:0;padding:0;background-color:#f2f5f9;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f2f5f9" style="background-color:#f2f5f9;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;table-layout:fixed;">
<tr><td style="padding:0 4px 12px;${font}${ink}font-size:18px;line-height:26px;font-weight:bold;word-break:break-word;overflow-wrap:anywhere;"><bdi>${clean(realmName!"")}</bdi></td></tr>
<tr><td bgcolor="#ffffff" style="background-color:#ffffff;border:1px solid #d5dce5;border-radius:12px;padding:28px 24px;${font}${ink}font-size:16px;line-height:24px;word-break:break-word;overflow-wrap:anywhere;">
<#nested>
</td></tr>
<tr><td style="padding:16px 4px 0;${font}${muted}font-size:14px;line-height:21px;">${msg("mailAutomatic")}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
</#macro>

<#-- One line, without what could turn or hide the text around it. -->
<#function clean text>
    <#return text?replace("[\\p{Cc}\\p{Co}\\x{200B}\\x{200E}\\x{200F}\\x{2028}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}]+", " ", "r")?trim>
</#function>

<#-- The sentence of a key, with {0} and {1} filled in. -->
<#macro say key first="" second=""><#local sentence = msg(key, "\xE000", "\xE001")?esc?markup_string>${sentence?replace("\xE000", inline(first))?replace("\xE001", inline(second))?no_esc}</#macro>
<#function inline text><#local cleaned = clean(text)><#return "<bdi>" + cleaned?esc?markup_string + "</bdi>"></#function>

<#macro title key><h1 style="margin:0 0 16px;${font}${ink}font-size:24px;line-height:31px;font-weight:bold;">${msg(key)}</h1></#macro>

<#macro paragraph key first="" second=""><p style="margin:0 0 16px;${font}${ink}font-size:16px;line-height:24px;"><@say key=key first=first second=second/></p></#macro>

<#macro greeting>
<#local name = clean((firstName!"") + " " + (lastName!""))>
<#if name?has_content><@paragraph key="mailGreeting" first=name/><#else><@paragraph key="mailGreetingNobody"/></#if>
</#macro>

<#macro facts>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eaf1fa" style="background-color:#eaf1fa;border-radius:8px;table-layout:fixed;margin:0 0 20px;">
<tr><td style="padding:14px 16px;${font}${ink}font-size:16px;line-height:24px;word-break:break-word;overflow-wrap:anywhere;"><#nested></td></tr>
</table>
</#macro>

<#macro fact key value=""><#if value?has_content><div style="margin:0;"><span style="${muted}">${msg(key)}:</span> <strong><bdi>${clean(value)}</bdi></strong></div></#if></#macro>

<#-- The button, the same link as text, and how long it is valid. -->
<#macro action key>
<#if link?has_content>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;">
<tr><td bgcolor="#1c4f93" style="background-color:#1c4f93;border-radius:8px;"><a href="${link}" target="_blank" style="display:inline-block;padding:13px 28px;${font}font-size:16px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;border-radius:8px;">${msg(key)}</a></td></tr>
</table>
<p style="margin:0 0 16px;${font}${muted}font-size:14px;line-height:21px;">${msg("mailLinkAsText")}<br><a href="${link}" target="_blank" style="color:#1c4f93;word-break:break-all;">${link}</a></p>
<#if linkExpires?has_content><@paragraph key="mailLinkExpires" first=linkExpires/></#if>
</#if>
</#macro>

<#-- Whom to ask: the company's admin, unless it is the main admin who reads this, and the operator's contact. -->
<#macro help mainAdmin=false>
<p style="margin:20px 0 0;padding:16px 0 0;border-top:1px solid #d5dce5;${font}${muted}font-size:14px;line-height:21px;"><#if !mainAdmin>${msg("mailHelpAdmin")} </#if><#if helpContact?has_content><@say key=mainAdmin?then("mailHelpContact", "mailHelpContactToo") first=helpContact/><#elseif mainAdmin><@say key="mailHelpOperator" first=realmName!""/></#if></p>
</#macro>

<#function toMainAdmin><#return (customerNumber!"")?has_content && (login!"") = customerNumber + "_admin"></#function>
