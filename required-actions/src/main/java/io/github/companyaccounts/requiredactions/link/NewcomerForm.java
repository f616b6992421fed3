package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.invitation.Newcomer;
import io.github.companyaccounts.requiredactions.activation.ActivationForm;
import io.github.companyaccounts.requiredactions.activation.ShownTexts;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** The form of E2 as it was sent by somebody without an account: own data, and what an activation asks for. */
record NewcomerForm(String firstName, String lastName, ActivationForm activation) {

    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";

    /** As the page is shown at first. */
    static NewcomerForm empty() {
        return new NewcomerForm("", "", ActivationForm.empty());
    }

    static NewcomerForm of(MultivaluedMap<String, String> form) {
        return new NewcomerForm(
                Objects.requireNonNullElse(form.getFirst(FIRST_NAME), ""),
                Objects.requireNonNullElse(form.getFirst(LAST_NAME), ""),
                ActivationForm.of(form));
    }

    /** Everything that is wrong with it, each at its field. */
    List<FormMessage> mistakes(Activation rules, UserModel unborn, ShownTexts texts) {
        Violations names = new Violations();
        String first = Typed.at(FIRST_NAME, firstName, names).required().personName();
        String last = Typed.at(LAST_NAME, lastName, names).required().personName();
        List<FormMessage> mistakes = new ArrayList<>();
        if (first == null || last == null) {
            names.found().forEach(violation -> mistakes.add(mistake(violation)));
        }
        mistakes.addAll(activation.mistakes(rules, unborn, texts));
        return mistakes;
    }

    /** For example {@code companyName.required.firstName}. */
    private static FormMessage mistake(Violation violation) {
        return new FormMessage(
                violation.field(),
                "companyName." + violation.refusal().type() + "." + violation.field(),
                violation.args().toArray());
    }

    Newcomer newcomer() {
        return new Newcomer(
                firstName, lastName, activation.password().password(), activation.terms(), activation.marketing());
    }
}
