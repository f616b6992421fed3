package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.session.Impersonation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Who is signed in in this browser.
 *
 * @param proof a random value of that session: a page of another site cannot know it, and so cannot sign people out
 */
public record SignedIn(AuthResult session, String proof) {

    /** Where Keycloak 26.7 leaves the value while it reads the identity cookie. */
    private static final String STATE_CHECKER = "state_checker";

    public static Optional<SignedIn> in(KeycloakSession keycloak) {
        RealmModel realm = keycloak.getContext().getRealm();
        AuthResult result = AuthenticationManager.authenticateIdentityCookie(keycloak, realm, true);
        return Optional.ofNullable(result)
                .map(found -> new SignedIn(found, String.valueOf(keycloak.getAttribute(STATE_CHECKER))));
    }

    public UserModel user() {
        return session.user();
    }

    /** Whether this is the person themselves, not one of the vendor's staff who looks at the account in their stead. */
    public boolean isOwner(UserModel account) {
        return user().getId().equals(account.getId()) && !Impersonation.is(session.session());
    }

    boolean isProvenBy(String claimed) {
        return claimed != null
                && MessageDigest.isEqual(
                        proof.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the session and its cookies; apps with a back-channel logout address are told. */
    void signOut(KeycloakSession keycloak) {
        RealmModel realm = keycloak.getContext().getRealm();
        EventBuilder event = new EventBuilder(
                        realm, keycloak, keycloak.getContext().getConnection())
                .event(EventType.LOGOUT)
                .user(user())
                .session(session.session());
        AuthenticationManager.backchannelLogout(keycloak, session.session(), true);
        AuthenticationManager.expireIdentityCookie(keycloak);
        event.success();
    }
}
