package io.github.companyaccounts.authenticators.registration;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.registration.RegistrationTexts;
import io.github.companyaccounts.model.registration.SelfRegistrationForm;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.RealmsResource;

/** The one page of B1. */
final class RegistrationForm {

    private final AuthenticationFlowContext context;
    private final CompanyAccountsProvider model;
    private final RegistrationTexts texts;

    RegistrationForm(AuthenticationFlowContext context, RegistrationTexts texts) {
        this.context = context;
        this.model = context.getSession().getProvider(CompanyAccountsProvider.class);
        this.texts = texts;
    }

    /** Everything that is wrong, each at its field. */
    List<FormMessage> mistakes(SentForm form) {
        UserModel unborn = model.selfRegistrations().unborn(form.typed());
        return form.mistakes(
                form.typed().mistakes(texts), model.activation().violations(unborn, form.password()), texts);
    }

    Response show(SentForm sent, List<FormMessage> mistakes) {
        LoginFormsProvider page = context.form();
        mistakes.forEach(page::addError);
        SelfRegistrationForm typed = sent.shownAgain(texts);
        UserModel unborn = model.selfRegistrations().unborn(typed);
        Map<String, Object> activation = new HashMap<>();
        activation.put(
                "passwordRules",
                model.activation().passwordRules(unborn).stream()
                        .map(rule ->
                                page.getMessage(rule.messageKey(), rule.args().toArray()))
                        .toList());
        activation.put("termsAccepted", typed.termsAccepted());
        activation.put("personalDataAccepted", typed.personalDataAccepted());
        activation.put("marketingAccepted", typed.marketing());
        activation.put("textsShown", texts.fingerprint());
        activation.put("hasTerms", texts.terms().isPresent());
        activation.put("hasPersonalData", texts.personalData().isPresent());
        activation.put("hasMarketing", texts.marketing().isPresent());
        texts.terms().ifPresent(document -> {
            activation.put("termsTitle", document.title());
            activation.put("termsUrl", address(document));
        });
        texts.personalData().ifPresent(document -> {
            activation.put("personalDataTitle", document.title());
            activation.put("personalDataShort", document.shortText() == null ? "" : document.shortText());
            activation.put("personalDataUrl", address(document));
        });
        texts.marketing().ifPresent(document -> {
            activation.put("marketingTitle", document.title());
            activation.put("marketingShort", document.shortText() == null ? "" : document.shortText());
            activation.put("marketingText", document.text());
        });
        return page.setAttribute("activation", activation)
                .setAttribute("email", typed.email())
                .setAttribute("firstName", typed.firstName())
                .setAttribute("lastName", typed.lastName())
                .createForm("company-registration.ftl");
    }

    /** Where the text stands in full: {@code /realms/{realm}/legal/{kind}}. */
    private String address(LegalDocument document) {
        return RealmsResource.realmBaseUrl(context.getUriInfo())
                .path("legal")
                .segment(document.kind().external())
                .queryParam("lang", document.locale().toLanguageTag())
                .build(context.getRealm().getName())
                .toString();
    }
}
