<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="secondFactorRemovedAdmins.title"/>
<@mail.greeting/>
<@mail.paragraph key="secondFactorRemovedAdmins.intro"/>
<@mail.facts>
<@mail.fact key="mailPerson" value=personName!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailRemovedBy" value=removedBy!""/>
</@mail.facts>
<@mail.paragraph key="secondFactorRemovedAdmins.next"/>
<@mail.paragraph key="secondFactorRemovedAdmins.somebodyElse"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
