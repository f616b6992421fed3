<#ftl output_format="plainText">
<#import "template.ftl" as mail>
<@mail.title key="accountExists.title"/>
<@mail.paragraph key="mailGreetingNobody"/>
<@mail.paragraph key="accountExists.intro"/>
<@mail.facts>
<@mail.fact key="mailLogin" value=login!""/>
</@mail.facts>
<#if companyName?has_content>
<@mail.paragraph key="accountExists.company" first=companyName/>
</#if>
<@mail.paragraph key="accountExists.todo"/>
<@mail.action key="accountExists.button"/>
<@mail.paragraph key="accountExists.mistake"/>
<@mail.help mainAdmin=true/>
