package io.github.companyaccounts.mappers.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.acting.ActingInApp;
import io.github.companyaccounts.model.acting.ToldApp;
import io.github.companyaccounts.model.networks.HeldTo;
import io.github.companyaccounts.model.networks.Networks;
import io.github.companyaccounts.model.networks.Outside;
import io.github.companyaccounts.model.networks.TokenRequest;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.session.AskedForTokens;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/**
 * Gives out no tokens of somebody outside of their company's trusted networks, as far as a request for tokens tells where the
 * person is ({@link TokenRequest}): to public clients, whose requests come from there, at the sign-in and at every refresh; and
 * none at all where no browser comes before, as for passwords and OpenID CIBA. By then login, password and second factor were found right, so the answer
 * tells a stranger nothing. In every realm, without being switched on.
 */
final class NetworkTokenPostProcessor implements TokenPostProcessor {

    private static final String NOT_FROM_THERE =
            "The person's company allows sign-in only from its trusted networks, and this request is not known to come from one";

    private final KeycloakSession session;

    NetworkTokenPostProcessor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        ClientSessionContext client = context.clientSessionCtx();
        TokenRequest request = new AskedForTokens(session, client).request();
        UserModel user = signIn(client).getUser();
        if (request.check() == TokenRequest.Check.NONE || user == null || user.getServiceAccountClientLink() != null) {
            return;
        }
        Networks networks = session.getProvider(CompanyAccountsProvider.class).networks();
        HeldTo held = networks.heldTo(user);
        if (held.rules().isEmpty()) {
            return;
        }
        held.tokenFor(companyActedFor(client), request, networks.here())
                .ifPresent(outside -> refuse(client, request, user, outside));
    }

    private static UserSessionModel signIn(ClientSessionContext client) {
        return client.getClientSession().getUserSession();
    }

    /** {@code null} where the app is told of none. */
    private String companyActedFor(ClientSessionContext client) {
        AuthenticatedClientSessionModel app = client.getClientSession();
        return Optional.of(client)
                .filter(any -> ToldApp.is(app.getClient(), app.getNote(OAuth2Constants.SCOPE)))
                .flatMap(new ActingInApp(session)::in)
                .map(Membership::companyId)
                .orElse(null);
    }

    /** What the request has done so far is undone: a refresh token that may be used once can be used again from inside. */
    private void refuse(ClientSessionContext client, TokenRequest request, UserModel user, Outside outside) {
        new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(
                        OAuth2Constants.REFRESH_TOKEN.equals(request.grantType())
                                ? EventType.REFRESH_TOKEN
                                : EventType.LOGIN)
                .client(new AskedForTokens(session, client).by())
                .user(user)
                .detail(Details.REASON, "outside_networks")
                .error(Errors.NOT_ALLOWED);
        session.getTransactionManager().setRollbackOnly();
        session.getProvider(CompanyAccountsProvider.class).networks().tell(user, signIn(client), outside);
        throw new CorsErrorResponseException(
                Cors.builder(), OAuthErrorException.INVALID_GRANT, NOT_FROM_THERE, Status.BAD_REQUEST);
    }
}
