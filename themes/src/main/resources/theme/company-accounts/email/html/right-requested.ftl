<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="rightRequested.title"/>
<@mail.greeting/>
<@mail.paragraph key="rightRequested.intro"/>
<@mail.facts>
<@mail.fact key="mailAskedBy" value=askedBy!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailYourLogin" value=login!""/>
</@mail.facts>
<@mail.paragraph key="rightRequested.what"/>
<@mail.action key="rightRequested.button"/>
<@mail.paragraph key="rightRequested.mistake"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
