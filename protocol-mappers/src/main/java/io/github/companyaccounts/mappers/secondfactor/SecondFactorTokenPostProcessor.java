package io.github.companyaccounts.mappers.secondfactor;

import io.github.companyaccounts.model.secondfactor.SecondFactorInApp;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/**
 * Gives out no tokens of somebody who lacks the second factor that a company requires (D2), whichever way they are asked for: a
 * refresh in a sign-in of before, OpenID CIBA, an assertion of another system, a token exchanged. The app sends the person to
 * sign in again, where they set one up. In every realm, without being switched on.
 */
final class SecondFactorTokenPostProcessor implements TokenPostProcessor {

    private static final String REQUIRED =
            "The person's company requires a second factor, and they have none: it is set up when they sign in again";

    private final KeycloakSession session;

    SecondFactorTokenPostProcessor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        if (!new SecondFactorInApp(session).unmet(context.clientSessionCtx()).isEmpty()) {
            refuse(context.clientSessionCtx());
        }
    }

    /** What the request has done so far is undone: a refresh token that may be used once can be used again afterwards. */
    private void refuse(ClientSessionContext context) {
        boolean refresh =
                OAuth2Constants.REFRESH_TOKEN.equals(context.getAttribute(Constants.GRANT_TYPE, String.class));
        new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(refresh ? EventType.REFRESH_TOKEN : EventType.LOGIN)
                .client(context.getClientSession().getClient())
                .user(context.getClientSession().getUserSession().getUser())
                .detail(Details.REASON, "second_factor_required")
                .error(Errors.RESOLVE_REQUIRED_ACTIONS);
        session.getTransactionManager().setRollbackOnly();
        throw new CorsErrorResponseException(
                Cors.builder(), OAuthErrorException.INVALID_GRANT, REQUIRED, Status.BAD_REQUEST);
    }
}
