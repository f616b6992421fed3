<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="activationMainAdmin.title"/>
<@mail.greeting/>
<@mail.paragraph key="activationMainAdmin.intro" first=companyName!""/>
<@mail.paragraph key="activationMainAdmin.todo"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCustomerNumber" value=customerNumber!""/>
</@mail.facts>
<@mail.action key="activationButton"/>
<@mail.paragraph key="activationMainAdmin.keep"/>
<@mail.paragraph key="activationMainAdmin.mistake"/>
<@mail.help mainAdmin=true/>
