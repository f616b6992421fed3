<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="authorizationStopped.title"/>
<@mail.greeting/>
<#if (outcome!"") == "objected">
<@mail.paragraph key="authorizationStopped.objected"/>
<#elseif (outcome!"") == "withdrawn">
<@mail.paragraph key="authorizationStopped.withdrawn"/>
<#elseif (outcome!"") == "failed">
<@mail.paragraph key="authorizationStopped.failed"/>
<#else>
<@mail.paragraph key="authorizationStopped.refused"/>
</#if>
<@mail.facts>
<@mail.fact key="mailCaseNumber" value=caseNumber!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCaseLogin" value=caseLogin!""/>
<@mail.fact key="mailRepresentative" value=representative!""/>
<@mail.fact key="mailReason" value=reason!""/>
</@mail.facts>
<@mail.paragraph key="authorizationStopped.unchanged"/>
<@mail.help mainAdmin=true/>
</@mail.emailLayout>
