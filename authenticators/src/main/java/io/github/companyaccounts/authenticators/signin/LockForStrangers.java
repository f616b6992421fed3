package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.guessing.Guessing;
import io.github.companyaccounts.model.guessing.KnownBrowser;
import io.github.companyaccounts.model.legal.Origin;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Keycloak's brute-force protection, but for a browser that the account's owner has used before and that has typed the right
 * password: the account's lock does not concern it, so that the steps after the password, Keycloak's own, let it go on. It
 * neither adds to what is counted against strangers nor takes from it.
 *
 * @param keycloaks counts and locks for everybody else
 */
record LockForStrangers(KeycloakSession session, BruteForceProtector keycloaks) implements BruteForceProtector {

    @Override
    public boolean isTemporarilyDisabled(KeycloakSession asking, RealmModel realm, UserModel user) {
        return knownBrowser(user).isEmpty() && keycloaks.isTemporarilyDisabled(asking, realm, user);
    }

    @Override
    public void failedLogin(
            RealmModel realm, UserModel user, ClientConnection client, UriInfo uri, Set<String> categories) {
        Optional<KnownBrowser> browser = knownBrowser(user);
        if (browser.isPresent()) {
            guessing().countWrong(browser.get());
            return;
        }
        keycloaks.failedLogin(realm, user, client, uri, categories);
        if (categories != null && categories.contains(PasswordCredentialModel.TYPE)) {
            guessing().countWrong(new Origin(client.getRemoteAddr()));
        }
    }

    @Override
    public void successfulLogin(
            RealmModel realm, UserModel user, ClientConnection client, UriInfo uri, Set<String> categories) {
        if (knownBrowser(user).isEmpty()) {
            keycloaks.successfulLogin(realm, user, client, uri, categories);
        }
    }

    @Override
    public boolean isPermanentlyLockedOut(KeycloakSession asking, RealmModel realm, UserModel user) {
        return keycloaks.isPermanentlyLockedOut(asking, realm, user);
    }

    @Override
    public void cleanUpPermanentLockout(KeycloakSession asking, RealmModel realm, UserModel user) {
        keycloaks.cleanUpPermanentLockout(asking, realm, user);
    }

    private Optional<KnownBrowser> knownBrowser(UserModel user) {
        return KnownBrowserNotes.of(session.getContext().getAuthenticationSession(), user)
                .filter(browser -> !guessing().isUsedUp(browser));
    }

    private Guessing guessing() {
        return session.getProvider(CompanyAccountsProvider.class).guessing();
    }

    @Override
    public void close() {
        // Keycloak's belongs to its factory
    }
}
