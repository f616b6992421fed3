<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="invitation.title"/>
<@mail.greeting/>
<@mail.paragraph key="invitation.intro" first=inviter!"" second=companyName!""/>
<@mail.paragraph key="invitation.what"/>
<#assign rights = (permissions![])>
<#if admin!false><#assign rights = [msg("invitation.admin")] + rights></#if>
<@mail.facts>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCustomerNumber" value=customerNumber!""/>
<@mail.fact key="mailInvitedBy" value=inviter!""/>
<@mail.fact key="mailInvitedEmail" value=invitedEmail!""/>
<#if (login!"") != (invitedEmail!"")><@mail.fact key="mailYourLogin" value=login!""/></#if>
<@mail.fact key="mailPermissions" value=rights?join("; ")/>
</@mail.facts>
<@mail.action key="invitation.button"/>
<@mail.paragraph key="invitation.ask"/>
<@mail.paragraph key="invitation.mistake"/>
<@mail.help mainAdmin=true/>
