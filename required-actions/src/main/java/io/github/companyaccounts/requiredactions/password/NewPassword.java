package io.github.companyaccounts.requiredactions.password;

import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import io.github.companyaccounts.model.activation.PasswordRules;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * A new password as it was typed, twice. It is never shown again.
 *
 * @param password empty if nothing was typed
 * @param repeated empty if nothing was typed
 */
public record NewPassword(String password, String repeated) {

    private static final String FIELD = "password-new";
    private static final String FIELD_REPEATED = "password-confirm";

    public static NewPassword of(MultivaluedMap<String, String> form) {
        return new NewPassword(value(form, FIELD), value(form, FIELD_REPEATED));
    }

    private static String value(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    /** Everything that is wrong with it, each at its field. */
    public List<FormMessage> mistakes(Activation rules, UserModel user) {
        List<FormMessage> mistakes = new ArrayList<>();
        if (password.isBlank()) {
            mistakes.add(new FormMessage(FIELD, "companyPasswordMissing"));
        } else {
            rules.violations(user, password).forEach(rule -> mistakes.add(mistake(rule)));
        }
        if (repeated.isEmpty()) {
            mistakes.add(new FormMessage(FIELD_REPEATED, "companyPasswordConfirmMissing"));
        } else if (!repeated.equals(password)) {
            mistakes.add(new FormMessage(FIELD_REPEATED, "companyPasswordsDiffer"));
        }
        return mistakes;
    }

    private static FormMessage mistake(PasswordRule broken) {
        return new FormMessage(
                FIELD, PasswordRules.keyOfBroken(broken), broken.args().toArray());
    }

    /** The policy changed while the form was on its way, or has a rule that only shows when the password is set. */
    public static FormMessage refused() {
        return new FormMessage(FIELD, "invalidPasswordGenericMessage");
    }

    /** The realm's policy in the language of the page, to be told beforehand. */
    public static List<String> rules(Activation rules, UserModel user, LoginFormsProvider page) {
        return rules.passwordRules(user).stream()
                .map(rule -> page.getMessage(rule.messageKey(), rule.args().toArray()))
                .toList();
    }
}
