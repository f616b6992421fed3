<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="confirmEmail.title"/>
<@mail.greeting/>
<@mail.paragraph key="confirmEmail.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailNewEmail" value=newEmail!""/>
</@mail.facts>
<@mail.action key="confirmEmail.button"/>
<@mail.paragraph key="confirmEmail.mistake"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
