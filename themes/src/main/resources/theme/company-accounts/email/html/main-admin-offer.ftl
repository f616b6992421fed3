<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="mainAdminOffer.title"/>
<@mail.greeting/>
<@mail.paragraph key="mainAdminOffer.intro" first=companyName!""/>
<@mail.paragraph key="mainAdminOffer.duties"/>
<@mail.facts>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailCustomerNumber" value=customerNumber!""/>
<@mail.fact key="mailYourLogin" value=login!""/>
</@mail.facts>
<@mail.action key="mainAdminOffer.button"/>
<@mail.paragraph key="mainAdminOffer.mistake"/>
<@mail.help mainAdmin=true/>
</@mail.emailLayout>
