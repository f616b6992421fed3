package io.github.companyaccounts.authenticators.registration;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import io.github.companyaccounts.model.activation.PasswordRules;
import io.github.companyaccounts.model.registration.RegistrationTexts;
import io.github.companyaccounts.model.registration.SelfRegistrationForm;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.keycloak.models.utils.FormMessage;

/**
 * The form of B1 as it was sent. The password is never shown again.
 *
 * @param textsShown what {@link RegistrationTexts#fingerprint} was when the page was made; empty if the form does not say
 */
record SentForm(SelfRegistrationForm typed, String password, String repeated, String textsShown) {

    static final String PASSWORD = "password-new";
    static final String REPEATED = "password-confirm";
    static final String TERMS = "terms";
    static final String PERSONAL_DATA = "personalData";

    private static final Set<String> CONSENTS = Set.of(TERMS, PERSONAL_DATA);

    /** As the page is shown at first. */
    static SentForm empty() {
        return new SentForm(new SelfRegistrationForm("", "", "", false, false, false), "", "", "");
    }

    static SentForm of(MultivaluedMap<String, String> form) {
        SelfRegistrationForm typed = new SelfRegistrationForm(
                text(form, "email"),
                text(form, "firstName"),
                text(form, "lastName"),
                isTicked(form, TERMS),
                isTicked(form, PERSONAL_DATA),
                isTicked(form, "marketing"));
        return new SentForm(typed, text(form, PASSWORD), text(form, REPEATED), text(form, "textsShown"));
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }

    private static boolean isTicked(MultivaluedMap<String, String> form, String field) {
        return "on".equals(form.getFirst(field));
    }

    /**
     * Everything that is wrong with it, each at its field.
     *
     * @param refused what the rules say of it; empty if nothing
     * @param broken the rules that the password breaks
     */
    List<FormMessage> mistakes(List<Violation> refused, List<PasswordRule> broken, RegistrationTexts texts) {
        boolean otherTexts = !texts.fingerprint().equals(textsShown);
        List<FormMessage> mistakes = new ArrayList<>();
        refused.stream()
                .filter(violation -> !(otherTexts && CONSENTS.contains(violation.field())))
                .map(SentForm::mistake)
                .forEach(mistakes::add);
        addPasswordMistakes(broken, mistakes);
        if (otherTexts) {
            mistakes.add(new FormMessage(texts.terms().isPresent() ? TERMS : PERSONAL_DATA, "companyTextsChanged"));
        }
        return mistakes;
    }

    private void addPasswordMistakes(List<PasswordRule> broken, List<FormMessage> mistakes) {
        if (password.isBlank()) {
            mistakes.add(new FormMessage(PASSWORD, "companyPasswordMissing"));
        } else {
            broken.forEach(rule -> mistakes.add(new FormMessage(
                    PASSWORD, PasswordRules.keyOfBroken(rule), rule.args().toArray())));
        }
        if (repeated.isEmpty()) {
            mistakes.add(new FormMessage(REPEATED, "companyPasswordConfirmMissing"));
        } else if (!repeated.equals(password)) {
            mistakes.add(new FormMessage(REPEATED, "companyPasswordsDiffer"));
        }
    }

    /** For example {@code companyRegistration.required.email}. */
    private static FormMessage mistake(Violation violation) {
        String of = violation.field().endsWith("Name") ? "companyName." : "companyRegistration.";
        return new FormMessage(
                violation.field(),
                of + violation.refusal().type() + "." + violation.field(),
                violation.args().toArray());
    }

    /** What the rules found out last, when nothing was wrong at first: the policy or a text changed meanwhile. */
    static List<FormMessage> refused(RefusedException e) {
        return e.violations().stream()
                .map(violation -> PASSWORD.equals(violation.field())
                        ? new FormMessage(PASSWORD, "invalidPasswordGenericMessage")
                        : mistake(violation))
                .toList();
    }

    /** With the ticks that still mean something. */
    SelfRegistrationForm shownAgain(RegistrationTexts texts) {
        boolean same = texts.fingerprint().equals(textsShown);
        return new SelfRegistrationForm(
                typed.email(),
                typed.firstName(),
                typed.lastName(),
                same && typed.termsAccepted(),
                same && typed.personalDataAccepted(),
                same && typed.marketing());
    }
}
