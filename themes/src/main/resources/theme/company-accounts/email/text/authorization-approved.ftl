<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="authorizationApproved.title"/>
<@mail.greeting/>
<#if (matter!"") == "networks">
<@mail.paragraph key="authorizationApproved.networks"/>
<#elseif (matter!"") == "main_admin">
<@mail.paragraph key="authorizationApproved.mainAdmin"/>
<#if (blockFormer!false)>
<@mail.paragraph key="authorizationApproved.blockFormer"/>
</#if>
<#else>
<@mail.paragraph key="authorizationApproved.secondFactor"/>
</#if>
<@mail.facts>
<@mail.fact key="mailCaseNumber" value=caseNumber!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCaseLogin" value=caseLogin!""/>
<@mail.fact key="mailRepresentative" value=representative!""/>
<@mail.fact key="mailEffectAt" value=effectAt!""/>
</@mail.facts>
<#if (part!"") == "applicant">
<@mail.paragraph key="authorizationApproved.applicant"/>
<@mail.action key="authorizationReceived.button"/>
<#else>
<@mail.paragraph key="authorizationApproved.object"/>
<@mail.action key="authorizationApproved.button"/>
</#if>
<@mail.help mainAdmin=true/>
