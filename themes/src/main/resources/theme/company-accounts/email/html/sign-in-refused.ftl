<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="signInRefused.title"/>
<@mail.greeting/>
<@mail.paragraph key="signInRefused.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailRefusedAddress" value=clientAddress!""/>
<@mail.fact key="mailRefusedAt" value=refusedAt!""/>
</@mail.facts>
<@mail.paragraph key="signInRefused.you"/>
<@mail.paragraph key="signInRefused.somebodyElse"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
