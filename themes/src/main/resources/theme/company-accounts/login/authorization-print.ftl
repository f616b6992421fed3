<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "authorization-fields.ftl" as own>
<#global saysItSendsForms = true>
<#global languageForm = "authorization-kept">
<@layout.registrationLayout bodyClass="ca-wide" displayMessage=false; section>
    <#if section = "header">
        ${msg("companyAuthorization.print.title")}
    <#elseif section = "form">
        <p>${msg("companyAuthorization.print.lead")}</p>
        <article class="ca-sheet" id="authorization-sheet" aria-label="${msg("companyAuthorization.print.form")}">
            <p class="ca-sheet-place">${text.placeAndDate}</p>
            <div class="ca-sheet-vendor">
                <p><strong>${text.vendorName}</strong></p>
                <#if text.vendorTaxNumber??><p>${text.vendorTaxNumber}</p></#if>
            </div>
            <h2>${text.title}</h2>
            <p>${text.onBehalf}</p>
            <dl>
                <#list text.company as fact>
                    <div><dt>${fact.label}</dt><dd><bdi>${fact.value}</bdi></dd></div>
                </#list>
            </dl>
            <p>${text.request}</p>
            <dl>
                <div><dt>${text.login.label}</dt><dd><bdi>${text.login.value}</bdi></dd></div>
            </dl>
            <#list text.consequences as sentence>
                <p>${sentence}</p>
            </#list>
            <div class="ca-sheet-sign">
                <div>${text.seal}</div>
                <div class="ca-sheet-line">${text.signature}</div>
            </div>
            <p class="ca-sheet-small">${text.signers}</p>
            <p class="ca-sheet-small">${text.sending}</p>
        </article>
        <p class="ca-hint">${msg("companyAuthorization.print.how")}</p>
        <form id="authorization-kept" class="ca-form" action="${pdfUrl}" method="post">
            <@own.kept typed=typed/>
            <button type="submit" id="authorization-pdf" class="ca-button ca-primary ca-block">${msg("companyAuthorization.print.pdf")}</button>
            <button type="submit" id="authorization-send" class="ca-button ca-secondary ca-block" formaction="${sendUrl}" name="ask" value="true">${msg("companyAuthorization.print.send")}</button>
            <button type="submit" id="authorization-change" class="ca-button ca-secondary ca-block" formaction="${actionUrl}" name="again" value="true">${msg("companyAuthorization.print.change")}</button>
        </form>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
