<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="activationEmployee.title"/>
<@mail.greeting/>
<@mail.paragraph key="activationEmployee.intro" first=companyName!""/>
<@mail.paragraph key="activationEmployee.todo"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCustomerNumber" value=customerNumber!""/>
</@mail.facts>
<@mail.action key="activationButton"/>
<@mail.paragraph key="activationEmployee.keep"/>
<@mail.paragraph key="activationEmployee.mistake"/>
<@mail.help/>
</@mail.emailLayout>
