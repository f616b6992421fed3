package io.github.companyaccounts.authenticators.signin;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The step {@code company-sign-in}: takes the place of {@code auth-username-password-form} in a browser flow. */
public final class CompanySignInFactory extends UsernamePasswordFormFactory {

    public static final String ID = "company-sign-in";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new CompanySignIn(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Company accounts: login and password";
    }

    @Override
    public String getHelpText() {
        return "Login and password on one page, or on two. <customer number>_admin signs in whoever is main admin now; a refusal does"
                + " not tell whether the account exists.";
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(AnswerTime.properties().stream(), Stream.of(TwoPages.property()))
                .toList();
    }
}
