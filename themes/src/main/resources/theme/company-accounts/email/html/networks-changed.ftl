<#import "template.ftl" as mail>
<@mail.emailLayout>
<@mail.title key="networksChanged.title"/>
<@mail.greeting/>
<#if (byOperator!"") == "true">
<@mail.paragraph key="networksChanged.lifted"/>
<#elseif (act!"") == "on">
<@mail.paragraph key="networksChanged.on"/>
<#elseif (act!"") == "off">
<@mail.paragraph key="networksChanged.off"/>
<#else>
<@mail.paragraph key="networksChanged.changed"/>
</#if>
<@mail.facts>
<@mail.fact key="mailYourLogin" value=login!""/>
<@mail.fact key="mailCompany" value=companyName!""/>
<@mail.fact key="mailChangedBy" value=changedBy!""/>
<@mail.fact key="mailReason" value=reason!""/>
<@mail.fact key="mailNetworks" value=networks!""/>
<@mail.fact key="mailNetworksRemoved" value=removedNetworks!""/>
</@mail.facts>
<@mail.paragraph key="networksChanged.known"/>
<@mail.paragraph key="networksChanged.somebodyElse"/>
<@mail.help mainAdmin=mail.toMainAdmin()/>
</@mail.emailLayout>
