package io.github.companyaccounts.api.setup;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.Validator;

/** The message at the field when somebody types a login of the reserved form (invariant 2). */
final class ReservedLoginRule implements SetUpStep {

    private static final String VALIDATOR = "company-reserved-login";

    @Override
    public String name() {
        return "reserved-login-rule";
    }

    @Override
    public boolean isInstalled(KeycloakSession session) {
        return session.getProvider(Validator.class, VALIDATOR) != null;
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
        UPConfig config = profiles.getConfiguration().clone();
        UPAttribute login = config.getAttribute(UserModel.USERNAME);
        if (login.getValidations() != null && login.getValidations().containsKey(VALIDATOR)) {
            return false;
        }
        login.addValidation(VALIDATOR, Map.of());
        profiles.setConfiguration(config);
        return true;
    }
}
