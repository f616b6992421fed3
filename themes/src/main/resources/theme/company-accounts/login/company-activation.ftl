<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign names = ["password-new", "password-confirm", "terms", "marketing"]>
<#assign wrong = fields.firstWrong(names)>
<@layout.registrationLayout displayMessage=(wrong = ""); section>
    <#if section = "header">
        ${msg("companyActivationTitle")}
    <#elseif section = "form">
        <p>${activation.mainAdmin?then(msg("companyActivationMainAdmin"), msg("companyActivationEmployee"))}</p>
        <@fields.account login=activation.login companyName=(activation.companyName!"") customerNumber=(activation.customerNumber!"")/>
        <@fields.errorSummary fields=names/>
        <form id="company-activation-form" class="ca-form" action="${url.loginAction}" method="post" data-once novalidate>
            <p class="ca-hint">${msg("requiredFields")}</p>
            <#-- for password managers, which want to know whose password this is -->
            <input type="text" id="username" value="${activation.login}" autocomplete="username" readonly hidden>
            <@fields.passwordRules rules=(activation.passwordRules![])/>
            <@fields.password marked=true name="password-new" label=msg("passwordNew") focus=(wrong = "password-new")
                hint=(activation.passwordRules?has_content)?then("password-rules", "")/>
            <@fields.password marked=true name="password-confirm" label=msg("passwordConfirm") focus=(wrong = "password-confirm")/>
            <input type="hidden" name="textsShown" value="${activation.textsShown!}">
            <#if activation.hasTerms!true>
                <div class="ca-consent">
                    <div class="ca-choice">
                        <input type="checkbox" id="terms" name="terms" value="on" class="ca-check" required<#if activation.termsAccepted!false> checked</#if>
                            <@fields.describedBy field="terms"/><#if wrong = "terms"> autofocus</#if>>
                        <label for="terms" class="ca-choice-label">${msg("companyTermsAccept")} <span class="ca-required" aria-hidden="true">*</span></label>
                    </div>
                    <@fields.error field="terms"/>
                    <#if activation.termsUrl?has_content>
                        <p class="ca-consent-more"><a id="terms-link" href="${activation.termsUrl}" target="_blank" rel="noopener">${(activation.termsTitle?has_content)?then(activation.termsTitle, msg("companyTermsFullText"))}</a> ${msg("companyNewTab")}</p>
                    </#if>
                </div>
            </#if>
            <#if activation.hasMarketing!false>
                <div class="ca-consent">
                    <div class="ca-choice">
                        <input type="checkbox" id="marketing" name="marketing" value="on" class="ca-check"<#if activation.marketingAccepted!false> checked</#if>
                            <@fields.describedBy field="marketing"/>>
                        <label for="marketing" class="ca-choice-label">${(activation.marketingShort?has_content)?then(activation.marketingShort, activation.marketingTitle!"")} <span class="ca-optional">${msg("companyOptional")}</span></label>
                    </div>
                    <@fields.error field="marketing"/>
                    <#if activation.marketingText?has_content>
                        <details class="ca-more" id="marketing-more">
                            <summary>${msg("companyShowMore")}</summary>
                            <div class="ca-document">
                                <#if activation.marketingTitle?has_content><h2>${activation.marketingTitle}</h2></#if>
                                <#-- sanitised by the model -->${activation.marketingText?no_esc}
                            </div>
                        </details>
                    </#if>
                </div>
            </#if>
            <button type="submit" id="company-activate" class="ca-button ca-primary ca-block">${msg("companyActivate")}</button>
        </form>
        <@fields.passwordToggle/>
    </#if>
</@layout.registrationLayout>
