<#import "fields.ftl" as fields>
<#-- What somebody decides on with their first password: the terms, which are required, and commercial information; who registers, on personal data too. -->
<#macro both activation wrong="">
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
    <#if activation.hasPersonalData!false>
        <div class="ca-consent">
            <div class="ca-choice">
                <input type="checkbox" id="personalData" name="personalData" value="on" class="ca-check" required<#if activation.personalDataAccepted!false> checked</#if>
                    <@fields.describedBy field="personalData"/><#if wrong = "personalData"> autofocus</#if>>
                <label for="personalData" class="ca-choice-label">${(activation.personalDataShort?has_content)?then(activation.personalDataShort, msg("companyPersonalDataAccept"))} <span class="ca-required" aria-hidden="true">*</span></label>
            </div>
            <@fields.error field="personalData"/>
            <#if activation.personalDataUrl?has_content>
                <p class="ca-consent-more"><a id="personal-data-link" href="${activation.personalDataUrl}" target="_blank" rel="noopener">${(activation.personalDataTitle?has_content)?then(activation.personalDataTitle, msg("companyPersonalDataFullText"))}</a> ${msg("companyNewTab")}</p>
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
</#macro>
