package io.github.companyaccounts.model.session;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;
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
        end(realm, online(realm, user), offline(realm, user));
    }

    private void end(RealmModel realm, List<UserSessionModel> online, List<UserSessionModel> offline) {
        online.forEach(signIn -> {
            tellApps(realm, signIn);
            session.sessions().removeUserSession(realm, signIn);
        });
        offline.forEach(signIn -> {
            tellApps(realm, signIn);
            session.sessions().removeOfflineUserSession(realm, signIn);
        });
    }

    @Override
    public List<SignIn> of(UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        // one begun with offline access is there twice, under the same id
        Map<String, SignIn> byId = Stream.concat(online(realm, user).stream(), offline(realm, user).stream())
                .map(KeycloakSignIns::described)
                .collect(Collectors.toMap(SignIn::id, each -> each, KeycloakSignIns::seenLater));
        return byId.values().stream()
                .sorted(Comparator.comparing(SignIn::lastSeenAt).reversed().thenComparing(SignIn::id))
                .toList();
    }

    private static SignIn described(UserSessionModel signIn) {
        DeviceRepresentation device = DeviceActivityManager.getCurrentDevice(signIn);
        return new SignIn(
                signIn.getId(),
                signIn.getIpAddress(),
                device == null ? null : device.getBrowser(),
                device == null ? null : device.getOs(),
                Instant.ofEpochSecond(signIn.getStarted()),
                Instant.ofEpochSecond(signIn.getLastSessionRefresh()));
    }

    private static SignIn seenLater(SignIn one, SignIn other) {
        return one.lastSeenAt().isBefore(other.lastSeenAt()) ? other : one;
    }

    @Override
    public boolean end(UserModel user, String id) {
        RealmModel realm = session.getContext().getRealm();
        List<UserSessionModel> online = withId(online(realm, user), id);
        List<UserSessionModel> offline = withId(offline(realm, user), id);
        end(realm, online, offline);
        return !online.isEmpty() || !offline.isEmpty();
    }

    private static List<UserSessionModel> withId(List<UserSessionModel> signIns, String id) {
        return signIns.stream().filter(signIn -> signIn.getId().equals(id)).toList();
    }

    @Override
    public void endActingFor(UserModel user, String companyId) {
        RealmModel realm = session.getContext().getRealm();
        ActingFor company = new ActingFor(session, realm, companyId);
        online(realm, user).forEach(signIn -> {
            if (endApps(realm, signIn, company)) {
                session.sessions().removeUserSession(realm, signIn);
            }
        });
        offline(realm, user).forEach(signIn -> {
            if (endApps(realm, signIn, company)) {
                session.sessions().removeOfflineUserSession(realm, signIn);
            }
        });
    }

    /**
     * @return whether nothing is left of the sign-in
     */
    private boolean endApps(RealmModel realm, UserSessionModel signIn, ActingFor company) {
        List<AuthenticatedClientSessionModel> apps =
                List.copyOf(signIn.getAuthenticatedClientSessions().values());
        List<AuthenticatedClientSessionModel> over = apps.stream().noneMatch(company::isKnownOf)
                ? apps
                : apps.stream().filter(company::isIn).toList();
        over.forEach(app -> {
            tellApp(realm, signIn, app.getClient());
            if (signIn.getAuthenticatedClientSessionByClient(app.getClient().getId()) != null) {
                app.detachFromUserSession();
            }
        });
        return over.size() == apps.size();
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
        apps(realm, signIn).forEach(app -> tellApp(realm, signIn, app));
    }

    private void tellApp(RealmModel realm, UserSessionModel signIn, ClientModel app) {
        requestInProgress()
                .ifPresent(request -> AuthenticationManager.backchannelLogoutUserSessionFromClient(
                        session, realm, signIn, app, session.getContext().getUri(), request));
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
