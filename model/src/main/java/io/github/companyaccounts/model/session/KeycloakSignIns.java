package io.github.companyaccounts.model.session;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.ResourceAdminManager;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/**
 * Ends Keycloak's own sessions; they are shared by all nodes.
 *
 * <p>Online and offline ones: an offline session that survives would give new tokens to whoever was shut out. Besides, no
 * token from before is accepted any more, should a session come into being at this very moment.
 *
 * <p>Apps are told after the commit, and only if there is one. What an app needs to be told is put together before: afterwards
 * the session, and perhaps the account, is gone.
 */
public final class KeycloakSignIns implements SignIns {

    private static final Logger LOG = Logger.getLogger(KeycloakSignIns.class);

    /** In a back-channel logout address: the node of the app that has the session. Keycloak fills it in. */
    private static final String HOST_OF_THE_APP = "${client.session.host}";

    private final KeycloakSession session;
    private final SignedOutApps signedOutApps;
    private final List<SignedOutApps.Call> calls = new ArrayList<>();
    private final List<Runnable> otherCalls = new ArrayList<>();
    private boolean enlisted;

    public KeycloakSignIns(KeycloakSession session, SignedOutApps signedOutApps) {
        this.session = session;
        this.signedOutApps = signedOutApps;
    }

    @Override
    public void endAll(UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        session.users().setNotBeforeForUser(realm, user, Math.toIntExact(Time.currentTimeMillis() / 1000));
        end(realm, user, online(realm, user), offline(realm, user));
    }

    private void end(RealmModel realm, UserModel user, List<UserSessionModel> online, List<UserSessionModel> offline) {
        online.forEach(signIn -> {
            tellAppsAfterCommit(user, signIn);
            session.sessions().removeUserSession(realm, signIn);
        });
        offline.forEach(signIn -> {
            tellAppsAfterCommit(user, signIn);
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
        Device device = Device.of(DeviceActivityManager.getCurrentDevice(signIn));
        return new SignIn(
                signIn.getId(),
                signIn.getIpAddress(),
                device.browser(),
                device.system(),
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
        end(realm, user, online, offline);
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
            if (endApps(user, signIn, company)) {
                session.sessions().removeUserSession(realm, signIn);
            }
        });
        offline(realm, user).forEach(signIn -> {
            if (endApps(user, signIn, company)) {
                session.sessions().removeOfflineUserSession(realm, signIn);
            }
        });
    }

    @Override
    public void endActingFor(UserModel user, String id, String companyId) {
        RealmModel realm = session.getContext().getRealm();
        ActingFor company = new ActingFor(session, realm, companyId);
        Stream.concat(withId(online(realm, user), id).stream(), withId(offline(realm, user), id).stream())
                .forEach(signIn -> end(user, signIn, appsOf(signIn, company)));
    }

    /**
     * @return whether nothing is left of the sign-in
     */
    private boolean endApps(UserModel user, UserSessionModel signIn, ActingFor company) {
        List<AuthenticatedClientSessionModel> apps =
                List.copyOf(signIn.getAuthenticatedClientSessions().values());
        List<AuthenticatedClientSessionModel> over =
                apps.stream().noneMatch(company::isKnownOf) ? apps : appsOf(signIn, company);
        end(user, signIn, over);
        return over.size() == apps.size();
    }

    private static List<AuthenticatedClientSessionModel> appsOf(UserSessionModel signIn, ActingFor company) {
        return signIn.getAuthenticatedClientSessions().values().stream()
                .filter(company::isIn)
                .toList();
    }

    private void end(UserModel user, UserSessionModel signIn, List<AuthenticatedClientSessionModel> apps) {
        apps.forEach(app -> {
            tellAfterCommit(user, signIn, app);
            if (signIn.getAuthenticatedClientSessionByClient(app.getClient().getId()) != null) {
                app.detachFromUserSession();
            }
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
    private void tellAppsAfterCommit(UserModel user, UserSessionModel signIn) {
        signIn.getAuthenticatedClientSessions().values().forEach(app -> tellAfterCommit(user, signIn, app));
    }

    /** What an app has configured keeps nobody signed in. */
    private void tellAfterCommit(UserModel user, UserSessionModel signIn, AuthenticatedClientSessionModel app) {
        try {
            order(user, signIn, app);
        } catch (RuntimeException e) {
            LOG.warnf(e, "an app of session %s cannot be told that it ended", signIn.getId());
        }
    }

    /** The same apps as Keycloak tells, see {@code AuthenticationManager.backchannelLogoutClientSession} (26.7). */
    private void order(UserModel user, UserSessionModel signIn, AuthenticatedClientSessionModel app) {
        ClientModel client = app.getClient();
        boolean notToBeTold = client == null
                || !client.isEnabled()
                || client.isFrontchannelLogout()
                || app.getProtocol() == null
                || Action.LOGGED_OUT.name().equals(app.getAction());
        if (notToBeTold) {
            return;
        }
        enlist();
        String address = OIDCLoginProtocol.LOGIN_PROTOCOL.equals(app.getProtocol())
                ? ResourceAdminManager.getBackchannelLogoutUrl(session, client)
                : null;
        if (address != null && !address.contains(HOST_OF_THE_APP)) {
            calls.add(
                    new SignedOutApps.Call(client.getClientId(), URI.create(address), logoutToken(user, client, app)));
        } else {
            otherCalls.add(() -> tellInTheProtocol(signIn, app));
        }
    }

    private String logoutToken(UserModel user, ClientModel client, AuthenticatedClientSessionModel app) {
        ClientModel before = session.getContext().getClient();
        session.getContext().setClient(client); // decides the algorithm
        try {
            return session.tokens().encode(session.tokens().initLogoutToken(client, user, app));
        } finally {
            session.getContext().setClient(before);
        }
    }

    /** SAML, and adapters of old: Keycloak writes and sends in one go, and needs the request for it. */
    private void tellInTheProtocol(UserSessionModel signIn, AuthenticatedClientSessionModel app) {
        Optional<HttpHeaders> request = requestInProgress();
        if (request.isEmpty()) {
            return;
        }
        LoginProtocol protocol = session.getProvider(LoginProtocol.class, app.getProtocol());
        protocol.setRealm(session.getContext().getRealm())
                .setHttpHeaders(request.get())
                .setUriInfo(session.getContext().getUri());
        protocol.backchannelLogout(signIn, app);
    }

    private Optional<HttpHeaders> requestInProgress() {
        try {
            return Optional.of(session.getContext().getHttpRequest().getHttpHeaders());
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }

    private void enlist() {
        if (enlisted) {
            return;
        }
        enlisted = true;
        CloseableHttpClient http = session.getProvider(HttpClientProvider.class).getHttpClient();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                signedOutApps.tell(http, List.copyOf(calls));
                otherCalls.forEach(KeycloakSignIns::quietly);
            }

            @Override
            protected void rollbackImpl() {
                // then nobody was signed out
            }
        });
    }

    /** The sessions have ended, whatever an app says to it. */
    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.warn("an app could not be told of a sign-out", e);
        }
    }
}
