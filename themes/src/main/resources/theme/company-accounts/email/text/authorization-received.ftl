<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="authorizationReceived.title"/>
<@mail.greeting/>
<@mail.paragraph key="authorizationReceived.intro"/>
<@mail.facts>
<@mail.fact key="mailCaseNumber" value=caseNumber!""/>
<@mail.fact key="mailCaseCode" value=code!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCaseLogin" value=caseLogin!""/>
<@mail.fact key="mailRepresentative" value=representative!""/>
</@mail.facts>
<@mail.paragraph key="authorizationReceived.next"/>
<@mail.action key="authorizationReceived.button"/>
<@mail.paragraph key="authorizationReceived.mistake"/>
<@mail.help mainAdmin=true/>
