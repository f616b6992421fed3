package io.github.companyaccounts.requiredactions.password;

import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.keycloak.models.UserModel;

/** A password policy for tests, without a realm. */
public record TestRules(Function<String, List<PasswordRule>> policy) implements Activation {

    @Override
    public List<PasswordRule> passwordRules(UserModel user) {
        return List.of();
    }

    @Override
    public List<PasswordRule> violations(UserModel user, String password) {
        return policy.apply(password);
    }

    @Override
    public void activate(
            MailLink link,
            UserModel user,
            String password,
            boolean termsAccepted,
            boolean marketing,
            Locale shown,
            Origin origin) {
        throw new AssertionError("nothing is activated while a form is checked");
    }
}
