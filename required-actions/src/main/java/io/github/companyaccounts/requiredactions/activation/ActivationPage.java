package io.github.companyaccounts.requiredactions.activation;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.requiredactions.link.LinkVisit;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** The one page of A7. */
final class ActivationPage {

    private final RequiredActionContext context;
    private final CompanyAccountsProvider model;
    private final Locale locale;
    private final ShownTexts texts;

    ActivationPage(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        this.context = context;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.locale = session.getContext().resolveLocale(context.getUser());
        this.texts = ShownTexts.in(locale, model.legalDocuments());
    }

    /** The language its texts are shown in; belongs to the evidence. */
    Locale locale() {
        return locale;
    }

    ShownTexts texts() {
        return texts;
    }

    /**
     * @param sent what is shown again: the ticks
     */
    Response show(LinkVisit visit, ActivationForm sent, List<FormMessage> mistakes) {
        ActivationForm typed = sent.withTicksFor(texts);
        LoginFormsProvider page = visit.page();
        mistakes.forEach(page::addError);
        Map<String, Object> activation = new HashMap<>();
        activation.put("login", context.getUser().getUsername());
        activation.put("passwordRules", NewPassword.rules(model.activation(), context.getUser(), page));
        activation.put("termsAccepted", typed.terms());
        activation.put("marketingAccepted", typed.marketing());
        company(visit.link()).ifPresent(company -> activation.putAll(about(company, context.getUser())));
        activation.putAll(texts.attributes(context.getSession()));
        activation.putIfAbsent("mainAdmin", false);
        return page.setAttribute("activation", activation).createForm("company-activation.ftl");
    }

    private Optional<Company> company(MailLink link) {
        return Optional.ofNullable(link.companyId()).flatMap(model.companies()::byId);
    }

    private static Map<String, Object> about(Company company, UserModel user) {
        return Map.of(
                "companyName", company.data().name(),
                "customerNumber", company.customerNumber().value(),
                "mainAdmin", user.getId().equals(company.mainAdmin().userId()));
    }
}
