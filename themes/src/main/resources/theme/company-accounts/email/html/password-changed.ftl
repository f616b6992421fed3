<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="passwordChanged.title"/>
<@mail.greeting/>
<@mail.paragraph key="passwordChanged.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
</@mail.facts>
<@mail.paragraph key="passwordChanged.you"/>
<@mail.paragraph key="passwordChanged.somebodyElse"/>
<@mail.action key="passwordChanged.button"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
