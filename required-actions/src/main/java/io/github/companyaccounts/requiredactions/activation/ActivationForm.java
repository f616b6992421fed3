package io.github.companyaccounts.requiredactions.activation;

import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The form of A7 as it was sent; part of the one of E2.
 *
 * @param textsShown what {@link ShownTexts#fingerprint()} was when the page was made; {@code null} if the form does not say
 */
public record ActivationForm(NewPassword password, boolean terms, boolean marketing, String textsShown) {

    private static final String TERMS = "terms";
    private static final String MARKETING = "marketing";
    private static final String TEXTS_SHOWN = "textsShown";

    /** As the page is shown at first. */
    public static ActivationForm empty() {
        return new ActivationForm(new NewPassword("", ""), false, false, null);
    }

    public static ActivationForm of(MultivaluedMap<String, String> form) {
        return new ActivationForm(
                NewPassword.of(form), isTicked(form, TERMS), isTicked(form, MARKETING), form.getFirst(TEXTS_SHOWN));
    }

    private static boolean isTicked(MultivaluedMap<String, String> form, String field) {
        return "on".equals(form.getFirst(field));
    }

    /**
     * Everything that is wrong with it, each at its field.
     *
     * @param texts as they are now: nobody agrees to others than were before their eyes
     */
    public List<FormMessage> mistakes(Activation rules, UserModel user, ShownTexts texts) {
        List<FormMessage> mistakes = new ArrayList<>(password.mistakes(rules, user));
        if (!texts.fingerprint().equals(textsShown)) {
            mistakes.add(new FormMessage(TERMS, "companyTextsChanged"));
        } else if (texts.terms().isPresent() && !terms) {
            mistakes.add(new FormMessage(TERMS, "companyTermsRequired"));
        }
        return mistakes;
    }

    /** With the ticks that still mean something. */
    public ActivationForm withTicksFor(ShownTexts texts) {
        boolean same = texts.fingerprint().equals(textsShown);
        return new ActivationForm(password, same && terms, same && marketing, textsShown);
    }
}
