<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="passwordReset.title"/>
<@mail.greeting/>
<@mail.paragraph key=mail.toMainAdmin()?then("passwordReset.introMainAdmin", "passwordReset.intro")/>
<@mail.facts>
<@mail.fact key="mailLogin" value=(login!(user.username)!"")/>
<@mail.fact key="mailCompany" value=companyName!""/>
</@mail.facts>
<@mail.action key="passwordReset.button"/>
<#-- Keycloak's own reset tells how long, not until when -->
<#if !(linkExpires?has_content) && linkExpirationFormatter?? && linkExpiration??>
<@mail.paragraph key="passwordReset.within" first=linkExpirationFormatter(linkExpiration)/>
</#if>
<@mail.paragraph key="passwordReset.mistake"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
