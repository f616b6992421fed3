<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="emailChangeAsked.title"/>
<@mail.greeting/>
<@mail.paragraph key="emailChangeAsked.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailNewEmail" value=newEmail!""/>
<@mail.fact key="mailAskedBy" value=askedBy!""/>
</@mail.facts>
<@mail.paragraph key="emailChangeAsked.next"/>
<@mail.paragraph key="emailChangeAsked.known"/>
<@mail.paragraph key="emailChangeAsked.somebodyElse"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
