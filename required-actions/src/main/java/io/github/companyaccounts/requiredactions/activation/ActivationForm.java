package io.github.companyaccounts.requiredactions.activation;

import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** The form of A7 as it was sent. */
record ActivationForm(NewPassword password, boolean terms, boolean marketing) {

    private static final String TERMS = "terms";
    private static final String MARKETING = "marketing";

    static ActivationForm empty() {
        return new ActivationForm(new NewPassword("", ""), false, false);
    }

    static ActivationForm of(MultivaluedMap<String, String> form) {
        return new ActivationForm(NewPassword.of(form), isTicked(form, TERMS), isTicked(form, MARKETING));
    }

    private static boolean isTicked(MultivaluedMap<String, String> form, String field) {
        return "on".equals(form.getFirst(field));
    }

    /** Everything that is wrong with it, each at its field. */
    List<FormMessage> mistakes(Activation rules, UserModel user) {
        List<FormMessage> mistakes = new ArrayList<>(password.mistakes(rules, user));
        if (!terms) {
            mistakes.add(new FormMessage(TERMS, "companyTermsRequired"));
        }
        return mistakes;
    }
}
