<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "authorization-fields.ftl" as own>
<#assign wrong = fields.firstWrong(["scan"])>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyAuthorization.scan.title")}
    <#elseif section = "form">
        <p>${msg("companyAuthorization.scan.lead")}</p>
        <@own.facts matter=matter companyName=companyName login=authorizationLogin>
            <div><dt>${msg("companyAuthorization.scan.contact")}</dt><dd id="authorization-contact-email"><bdi>${contactEmail}</bdi></dd></div>
        </@own.facts>
        <form id="authorization-scan" class="ca-form" action="${actionUrl}" method="post" enctype="multipart/form-data" novalidate data-once>
            <input type="hidden" name="draft" value="${draft}">
            <div class="ca-field">
                <@fields.label for="scan" text=msg("companyAuthorization.scan.label")/>
                <input type="file" id="scan" name="scan" class="ca-input ca-file" accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" required
                    <@fields.describedBy field="scan" hint="scan-hint"/><#if wrong = "scan"> autofocus</#if>>
                <@fields.error field="scan"/>
                <p id="scan-hint" class="ca-hint">${msg("companyAuthorization.scan.hint")}</p>
            </div>
            <button type="submit" id="authorization-send-scan" class="ca-button ca-primary ca-block">${msg("companyAuthorization.scan.go")}</button>
        </form>
        <p class="ca-hint">${msg("companyAuthorization.scan.later")}</p>
        <@fields.help contact=(helpContact!"")/>
    </#if>
</@layout.registrationLayout>
