<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="loginReminder.title"/>
<@mail.paragraph key="mailGreetingNobody"/>
<@mail.paragraph key="loginReminder.intro"/>
<#list logins![] as known>
<@mail.facts>
<@mail.fact key="mailLogin" value=known.login!""/>
<@mail.fact key="mailCompany" value=known.companyName!""/>
</@mail.facts>
</#list>
<@mail.action key="loginReminder.button"/>
<@mail.paragraph key="loginReminder.password"/>
<@mail.paragraph key="loginReminder.mistake"/>
<@mail.help/>
</@mail.emailLayout>
