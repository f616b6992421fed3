<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="authorizationDone.title"/>
<@mail.greeting/>
<#if (matter!"") == "networks">
<@mail.paragraph key="authorizationDone.networks"/>
<#elseif (matter!"") == "main_admin">
<@mail.paragraph key="authorizationDone.mainAdmin"/>
<#if (blockFormer!false)>
<@mail.paragraph key="authorizationDone.blockFormer"/>
</#if>
<#else>
<@mail.paragraph key="authorizationDone.secondFactor"/>
</#if>
<#if (part!"") == "former">
<@mail.paragraph key="authorizationDone.former"/>
</#if>
<@mail.facts>
<@mail.fact key="mailCaseNumber" value=caseNumber!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCaseLogin" value=caseLogin!""/>
<@mail.fact key="mailRepresentative" value=representative!""/>
<#if (part!"") == "former">
<@mail.fact key="mailYourLogin" value=login!""/>
</#if>
</@mail.facts>
<#if (part!"") == "applicant">
<@mail.paragraph key="authorizationDone.applicant"/>
<#else>
<@mail.paragraph key="authorizationDone.known"/>
<@mail.paragraph key=((matter!"") = "networks")?then("authorizationDone.objectNetworks", "authorizationDone.object")/>
<@mail.action key="authorizationApproved.button"/>
<@mail.paragraph key="authorizationDone.somebodyElse"/>
</#if>
<@mail.help mainAdmin=true/>
</@mail.emailLayout>
