<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="accountLocked.title"/>
<@mail.greeting/>
<@mail.paragraph key="accountLocked.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
</@mail.facts>
<@mail.paragraph key="accountLocked.known"/>
<@mail.paragraph key="accountLocked.elsewhere"/>
<@mail.action key="accountLocked.button"/>
<@mail.paragraph key="accountLocked.safe"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
