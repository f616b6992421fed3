<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="rightRequestApproved.title"/>
<@mail.greeting/>
<@mail.paragraph key="rightRequestApproved.intro"/>
<@mail.facts>
<@mail.fact key="mailYourLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailDecidedBy" value=decidedBy!""/>
</@mail.facts>
<@mail.paragraph key="rightRequestApproved.next"/>
<@mail.action key="rightRequestApproved.button"/>
<@mail.paragraph key="rightRequestApproved.mistake"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
