<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="mainAdminHandedOver.title"/>
<@mail.greeting/>
<@mail.paragraph key="mainAdminHandedOver.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
</@mail.facts>
<@mail.paragraph key="mainAdminHandedOver.next"/>
<@mail.paragraph key="mainAdminHandedOver.somebodyElse"/>
<@mail.help mainAdmin=true/>
</@mail.emailLayout>
