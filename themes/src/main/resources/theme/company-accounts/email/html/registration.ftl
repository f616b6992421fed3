<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="registration.title"/>
<#-- nobody is greeted: what a stranger typed as a name is no text for a mail to this address -->
<@mail.paragraph key="mailGreetingNobody"/>
<@mail.paragraph key="registration.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
</@mail.facts>
<@mail.paragraph key="registration.todo"/>
<@mail.action key="registration.button"/>
<@mail.paragraph key="registration.mistake"/>
<@mail.help mainAdmin=true/>
</@mail.emailLayout>
