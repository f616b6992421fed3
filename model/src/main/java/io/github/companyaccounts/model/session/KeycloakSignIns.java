package io.github.companyaccounts.model.session;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Ends Keycloak's own sessions; they are shared by all nodes.
 *
 * <p>Online and offline ones: an offline session that survives would give new tokens to whoever was shut out. Besides, no
 * token from before is accepted any more, should a session come into being at this very moment.
 */
public final class KeycloakSignIns implements SignIns {

    private final KeycloakSession session;

    public KeycloakSignIns(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void endAll(UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        session.users().setNotBeforeForUser(realm, user, Math.toIntExact(Time.currentTimeMillis() / 1000));
        online(realm, user).forEach(signIn -> {
            tellApps(realm, signIn);
            session.sessions().removeUserSession(realm, signIn);
        });
        offline(realm, user).forEach(signIn -> {
            tellApps(realm, signIn);
            session.sessions().removeOfflineUserSession(realm, signIn);
        });
    }

    /** A list of its own: what is removed while it is read would be skipped. */
    private List<UserSessionModel> online(RealmModel realm, UserModel user) {
        return session.sessions().getUserSessionsStream(realm, user).toList();
    }

    private List<UserSessionModel> offline(RealmModel realm, UserModel user) {
        return session.sessions().getOfflineUserSessionsStream(realm, user).toList();
    }

    /**
     * App by app: Keycloak's logout of a whole session would throw away the authentication session of the browser this
     * happens in, where a person may just be setting a new password.
     */
    private void tellApps(RealmModel realm, UserSessionModel signIn) {
        Optional<HttpHeaders> request = requestInProgress();
        if (request.isPresent()) {
            apps(realm, signIn)
                    .forEach(app -> AuthenticationManager.backchannelLogoutUserSessionFromClient(
                            session, realm, signIn, app, session.getContext().getUri(), request.get()));
        }
    }

    private static Stream<ClientModel> apps(RealmModel realm, UserSessionModel signIn) {
        return signIn.getAuthenticatedClientSessions().keySet().stream()
                .map(realm::getClientById)
                .filter(Objects::nonNull)
                .toList()
                .stream();
    }

    private Optional<HttpHeaders> requestInProgress() {
        try {
            return Optional.of(session.getContext().getHttpRequest().getHttpHeaders());
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }
}
