<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="authorizationCode.title"/>
<#-- nobody is greeted, and nothing stands here that was typed: the address may be a stranger's -->
<@mail.paragraph key="mailGreetingNobody"/>
<@mail.paragraph key="authorizationCode.intro"/>
<@mail.facts>
<@mail.fact key="mailCode" value=code!""/>
<@mail.fact key="mailCodeExpires" value=codeExpires!""/>
</@mail.facts>
<@mail.paragraph key="authorizationCode.mistake"/>
<@mail.help mainAdmin=true/>
