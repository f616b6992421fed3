package io.github.companyaccounts.authenticators.signin;

import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Keycloak's own brute-force protection, asked and told about the account that a login means. */
record BruteForce(AuthenticationFlowContext context) {

    /** For a while or for good. */
    boolean hasLocked(UserModel user) {
        return AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) != null;
    }

    /**
     * Counts a wrong password. Keycloak itself counts a failed step for the account whose name was typed, and the reserved
     * login is not always a name: a step that counts here must end in a challenge that Keycloak does not count.
     */
    void count(UserModel user) {
        context.getProtector()
                .failedLogin(
                        context.getRealm(),
                        user,
                        context.getConnection(),
                        context.getHttpRequest().getUri(),
                        Set.of(PasswordCredentialModel.TYPE));
    }
}
