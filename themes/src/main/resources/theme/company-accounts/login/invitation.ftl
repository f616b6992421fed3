<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "consents.ftl" as consents>
<#assign names = ["firstName", "lastName", "password-new", "password-confirm", "terms", "marketing"]>
<#assign wrong = fields.firstWrong(names)>
<#assign newcomer = invitation.newcomer!false>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyInvitationTitle")}
    <#elseif section = "form">
        <#if invitation.changed!false>
            <div class="ca-alert ca-alert-info" role="status"><div class="ca-alert-text"><p>${msg("companyInvitationChanged")}</p></div></div>
        </#if>
        <p>${msg(newcomer?then("companyInvitationNewcomer", "companyInvitation"))}</p>
        <dl class="ca-facts">
            <div><dt>${msg("companyCompany")}</dt><dd id="account-company"><bdi>${invitation.companyName}</bdi></dd></div>
            <div><dt>${msg("companyCustomerNumber")}</dt><dd id="account-customer-number"><bdi>${invitation.customerNumber}</bdi></dd></div>
            <div><dt>${msg("companyInvitationInviter")}</dt><dd id="invitation-inviter"><bdi>${invitation.inviter}</bdi></dd></div>
            <div><dt>${msg("companyInvitationEmail")}</dt><dd id="invitation-email"><bdi>${invitation.email}</bdi></dd></div>
            <#if (invitation.login!"")?has_content && invitation.login != invitation.email>
                <div><dt>${msg("companyLogin")}</dt><dd id="account-login"><bdi>${invitation.login}</bdi></dd></div>
            </#if>
        </dl>
        <div class="ca-rules" id="invitation-rights">
            <p>${msg("companyInvitationRights")}</p>
            <ul>
                <#if invitation.admin!false><li id="invitation-admin">${msg("companyInvitationAdmin")}</li></#if>
                <#list invitation.permissions![] as permission>
                    <li><bdi>${permission}</bdi></li>
                </#list>
                <#if !(invitation.admin!false) && !(invitation.permissions![])?has_content><li>${msg("companyInvitationNoRights")}</li></#if>
            </ul>
        </div>
        <#if newcomer>
            <@fields.errorSummary fields=names/>
        </#if>
        <form id="invitation-accept-form" class="ca-form" action="${invitation.acceptUrl}" method="post" data-once novalidate>
            <input type="hidden" name="shown" value="${invitation.shown!}">
            <#if newcomer>
                <p class="ca-hint">${msg("requiredFields")}</p>
                <@fields.text marked=true name="firstName" label=msg("companyFirstName") value=(invitation.firstName!"") autocomplete="given-name"
                    direction="auto" capitals="words" focus=(wrong = "firstName")/>
                <@fields.text marked=true name="lastName" label=msg("companyLastName") value=(invitation.lastName!"") autocomplete="family-name"
                    direction="auto" capitals="words" focus=(wrong = "lastName")/>
                <#-- for password managers, which want to know whose password this is -->
                <input type="text" id="username" value="${invitation.email}" autocomplete="username" readonly hidden>
                <@fields.passwordRules rules=(activation.passwordRules![])/>
                <@fields.password marked=true name="password-new" label=msg("passwordNew") focus=(wrong = "password-new")
                    hint=(activation.passwordRules?has_content)?then("password-rules", "")/>
                <@fields.password marked=true name="password-confirm" label=msg("passwordConfirm") focus=(wrong = "password-confirm")/>
                <@consents.both activation=activation wrong=wrong/>
                <button type="submit" id="invitation-accept" class="ca-button ca-primary ca-block">${msg("companyInvitationJoin")}</button>
            <#else>
                <input type="hidden" name="proof" value="${invitation.proof!}">
                <button type="submit" id="invitation-accept" class="ca-button ca-primary ca-block">${msg("companyInvitationAccept")}</button>
            </#if>
        </form>
        <form id="invitation-refuse-form" class="ca-form" action="${invitation.refuseUrl}" method="post" data-once>
            <input type="hidden" name="proof" value="${invitation.proof!}">
            <button type="submit" id="invitation-refuse" class="ca-button ca-secondary ca-block">${msg("companyInvitationRefuse")}</button>
        </form>
        <p class="ca-hint">${msg("companyInvitationElse")}</p>
        <#if newcomer><@fields.passwordToggle/></#if>
    </#if>
</@layout.registrationLayout>
