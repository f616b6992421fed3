<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="rightRequestRefused.title"/>
<@mail.greeting/>
<@mail.paragraph key="rightRequestRefused.intro"/>
<@mail.facts>
<@mail.fact key="mailYourLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailDecidedBy" value=decidedBy!""/>
<@mail.fact key="mailReason" value=reason!""/>
</@mail.facts>
<@mail.paragraph key="rightRequestRefused.next"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
