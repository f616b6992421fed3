<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="emailChanged.title"/>
<@mail.greeting/>
<@mail.paragraph key="emailChanged.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailNewEmail" value=newEmail!""/>
</@mail.facts>
<@mail.paragraph key="emailChanged.next"/>
<@mail.paragraph key="emailChanged.somebodyElse"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
