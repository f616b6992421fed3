<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="mainAdminTakenOver.title"/>
<@mail.greeting/>
<@mail.paragraph key="mainAdminTakenOver.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=reservedLogin!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
</@mail.facts>
<@mail.paragraph key="mainAdminTakenOver.next"/>
<@mail.paragraph key="mainAdminTakenOver.somebodyElse"/>
<@mail.help mainAdmin=true/>
