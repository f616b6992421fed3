package io.github.companyaccounts.requiredactions.contact;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.contact.ConfirmationAtSignIn;
import io.github.companyaccounts.model.contact.Contact;
import io.github.companyaccounts.requiredactions.legal.AskedAtSignIn;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Shows a company's contact data to an admin of it who signs in, from time to time (D6): they say in one press that it is still
 * right, correct it there and then, or are asked later. Stands in nobody's way: programs and silent requests are let through.
 */
final class ContactConfirmation implements RequiredActionProvider {

    /** Auth note: was put before the person in this sign-in, who went on. Nobody is asked for two companies in a row. */
    private static final String ANSWERED = "companyContactAnswered";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (due(context).isPresent()) {
            context.getAuthenticationSession().addRequiredAction(ContactConfirmationFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<Company> due = due(context);
        if (due.isPresent()) {
            Contact contact = context.getSession()
                    .getProvider(CompanyAccountsProvider.class)
                    .contacts()
                    .of(due.get());
            ask(context, due.get(), contact, List.of());
        } else {
            context.success(); // another admin was first
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<Company> due = due(context);
        if (due.isEmpty()) {
            context.success(); // another admin was first
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (!due.get().customerNumber().value().equals(form.getFirst("customerNumber"))) {
            requiredActionChallenge(context); // the page was about another company: its data is not this one's
            return;
        }
        Contact typed = new Contact(form.getFirst("person"), form.getFirst("phone"), form.getFirst("email"));
        try {
            switch (String.valueOf(form.getFirst("answer"))) {
                case "confirm" -> atSignIn(context).confirm(typed);
                case "later" -> atSignIn(context).later();
                default -> {
                    requiredActionChallenge(context);
                    return;
                }
            }
            goOn(context);
        } catch (RefusedException refused) {
            if (isAboutWhatWasTyped(refused)) {
                ask(context, due.get(), typed, refused.violations());
            } else {
                goOn(context); // no admin any more, or the company was closed: whoever signs in next is asked
            }
        }
    }

    private static boolean isAboutWhatWasTyped(RefusedException refused) {
        return refused.violations().stream().allMatch(violation -> violation.field() != null);
    }

    private static void goOn(RequiredActionContext context) {
        context.getAuthenticationSession().setAuthNote(ANSWERED, "true");
        context.success();
    }

    private static void ask(
            RequiredActionContext context,
            Company company,
            Contact contact,
            List<RefusedException.Violation> mistakes) {
        LoginFormsProvider page = context.form();
        mistakes.forEach(mistake -> page.addError(new FormMessage(
                mistake.field().substring("contact.".length()),
                message(mistake.refusal()),
                mistake.args().toArray())));
        Map<String, Object> typed = new HashMap<>();
        typed.put("person", orEmpty(contact.person()));
        typed.put("phone", orEmpty(contact.phone()));
        typed.put("email", orEmpty(contact.email()));
        context.challenge(page.setAttribute("contact", typed)
                .setAttribute("companyName", company.data().name())
                .setAttribute("customerNumber", company.customerNumber().value())
                .setAttribute("recordPhone", orEmpty(company.data().phone()))
                .setAttribute("recordEmail", orEmpty(company.data().email()))
                .setAttribute(
                        "helpContact",
                        context.getSession()
                                .getProvider(CompanyAccountsProvider.class)
                                .settings()
                                .helpContact()
                                .orElse(null))
                .createForm("company-contact-confirmation.ftl"));
    }

    private static String message(Refusal refusal) {
        return "companyContact." + refusal.type();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Optional<Company> due(RequiredActionContext context) {
        AskedAtSignIn signIn = new AskedAtSignIn(context);
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return session.getAuthNote(ANSWERED) == null && signIn.isOfThePerson() && signIn.hasPages()
                ? atSignIn(context).due()
                : Optional.empty();
    }

    private static ConfirmationAtSignIn atSignIn(RequiredActionContext context) {
        return new ConfirmationAtSignIn(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
