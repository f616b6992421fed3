package io.github.companyaccounts.authenticators.signin;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Lets in whoever is signed in already, where the app names a company by Keycloak's organization scope (B7). Keycloak's cookie
 * step accepts them, but leaves the last word to a step that resolves the organization (26.7,
 * {@code CookieAuthenticator.isOrganizationContext}); ours comes later, as a required action. Without this step they would
 * be asked for the password, and for the second factor.
 */
final class SignedInAlready implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (AuthenticatorUtil.isSSOAuthentication(context.getAuthenticationSession()) && isStillSignedIn(context)) {
            context.success();
        } else {
            context.attempted();
        }
    }

    private static boolean isStillSignedIn(AuthenticationFlowContext context) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        context.getSession(), context.getRealm(), true))
                .map(AuthResult::user)
                .filter(user -> user.equals(context.getUser()))
                .isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // shows no page
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // nothing to set up
    }

    @Override
    public void close() {
        // holds nothing
    }
}
