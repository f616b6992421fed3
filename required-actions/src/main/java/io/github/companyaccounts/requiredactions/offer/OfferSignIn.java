package io.github.companyaccounts.requiredactions.offer;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.link.MailLink;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * A sign-in that begins at the link of an offer and comes back to it: the realm's own, as at the home client, with the
 * second factor it demands. Whoever is signed in already is only asked the question at its end.
 *
 * <p>It is begun as Keycloak's authorization endpoint begins one (AuthorizationEndpointBase, 26.7), with the response type
 * {@code none}: no code is made, since nobody is there to redeem it (OAuth 2.0 Multiple Response Types, section 4).
 */
public final class OfferSignIn {

    private final KeycloakSession session;
    private final RealmModel realm;

    public OfferSignIn(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * @param then where the browser comes back to; it appears in events, so it carries no secret
     */
    public Response begin(MailLink link, UserModel person, URI then) {
        AuthenticationSessionModel signIn = browser().createAuthenticationSession(client());
        signIn.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        signIn.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        signIn.setRedirectUri(then.toString());
        signIn.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, then.toString());
        signIn.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, OIDCResponseType.NONE);
        signIn.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, OAuth2Constants.SCOPE_OPENID);
        signIn.setClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM, person.getUsername());
        signIn.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
        signIn.setClientNote(SignInUnderWay.FOLLOWED, link.companyId());
        RestartLoginCookie.setRestartCookie(session, signIn);
        return Response.seeOther(new AuthenticationFlowURLHelper(
                                session, realm, session.getContext().getUri())
                        .getLastExecutionUrl(signIn))
                .build();
    }

    private RootAuthenticationSessionModel browser() {
        AuthenticationSessionManager sessions = new AuthenticationSessionManager(session);
        RootAuthenticationSessionModel present = sessions.getCurrentRootAuthenticationSession(realm);
        if (present != null) {
            return present;
        }
        UserSessionModel signedIn = sessions.getUserSessionFromAuthenticationCookie(realm);
        return signedIn == null
                        || signedIn.getUser() == null
                        || !signedIn.getUser().isEnabled()
                ? sessions.createAuthenticationSession(realm, true)
                : of(signedIn, sessions);
    }

    private RootAuthenticationSessionModel of(UserSessionModel signedIn, AuthenticationSessionManager sessions) {
        RootAuthenticationSessionModel root = Optional.ofNullable(
                        session.authenticationSessions().getRootAuthenticationSession(realm, signedIn.getId()))
                .orElseGet(() ->
                        session.authenticationSessions().createRootAuthenticationSession(realm, signedIn.getId()));
        sessions.setAuthSessionCookie(root.getId());
        sessions.setAuthSessionIdHashCookie(root.getId());
        return root;
    }

    /** The home client, whose own flow counts if it has one; where pages of OpenID Connect do not suit it, the account console. */
    private ClientModel client() {
        String home =
                session.getProvider(CompanyAccountsProvider.class).settings().homeClient();
        return Stream.of(home, Constants.ACCOUNT_CONSOLE_CLIENT_ID)
                .map(realm::getClientByClientId)
                .filter(OfferSignIn::signsPeopleIn)
                .findFirst()
                .orElseGet(() -> SystemClientUtil.getSystemClient(realm));
    }

    private static boolean signsPeopleIn(ClientModel client) {
        return client != null
                && client.isEnabled()
                && !client.isBearerOnly()
                && client.isStandardFlowEnabled()
                && OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol());
    }
}
