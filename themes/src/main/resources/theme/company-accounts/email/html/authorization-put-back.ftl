<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="authorizationPutBack.title"/>
<@mail.greeting/>
<@mail.paragraph key="authorizationPutBack.intro"/>
<@mail.facts>
<@mail.fact key="mailCaseNumber" value=caseNumber!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCaseLogin" value=caseLogin!""/>
<@mail.fact key="mailRepresentative" value=representative!""/>
</@mail.facts>
<@mail.paragraph key="authorizationPutBack.next"/>
<@mail.help mainAdmin=true/>
</@mail.emailLayout>
