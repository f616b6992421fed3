package io.github.companyaccounts.authenticators.signin;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The dear part of a sign-in: done once in every case, so that it tells nothing (invariant 10). */
final class PasswordHash {

    private final KeycloakSession session;

    PasswordHash(KeycloakSession session) {
        this.session = session;
    }

    boolean matches(UserModel user, String password) {
        if (!user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            computeForNothing(password);
            return false;
        }
        return user.credentialManager().isValid(UserCredentialModel.password(password));
    }

    /**
     * As {@code AuthenticatorUtils.dummyHash} of Keycloak 26.7, but over what was typed: a password of a megabyte takes
     * longer than the short one hashed there.
     */
    void computeForNothing(String password) {
        PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
        algorithm(policy).encodedCredential(password, policy == null ? -1 : policy.getHashIterations());
    }

    private PasswordHashProvider algorithm(PasswordPolicy policy) {
        PasswordHashProvider chosen = policy == null || policy.getHashAlgorithm() == null
                ? null
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        return chosen == null ? session.getProvider(PasswordHashProvider.class) : chosen;
    }
}
