<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="secondFactorRemoved.title"/>
<@mail.greeting/>
<@mail.paragraph key="secondFactorRemoved.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailRemovedBy" value=removedBy!""/>
</@mail.facts>
<@mail.paragraph key="secondFactorRemoved.next"/>
<@mail.paragraph key="secondFactorRemoved.somebodyElse"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
