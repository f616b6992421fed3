package io.github.companyaccounts.mappers;

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
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/**
 * Why an app gets no tokens of somebody who has to do something in a browser first ({@code invalid_grant}, RFC 6749 section 5.2).
 *
 * @param reason as Keycloak's events have it
 * @param description what the app is told
 */
public record TokenRefusal(String reason, String description) {

    /** To be thrown. What the request has done so far is undone: a refresh token that may be used once can be used again afterwards. */
    public CorsErrorResponseException of(ClientSessionContext context, KeycloakSession session) {
        boolean refresh =
                OAuth2Constants.REFRESH_TOKEN.equals(context.getAttribute(Constants.GRANT_TYPE, String.class));
        new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(refresh ? EventType.REFRESH_TOKEN : EventType.LOGIN)
                .client(context.getClientSession().getClient())
                .user(context.getClientSession().getUserSession().getUser())
                .detail(Details.REASON, reason)
                .error(Errors.RESOLVE_REQUIRED_ACTIONS);
        session.getTransactionManager().setRollbackOnly();
        return new CorsErrorResponseException(
                Cors.builder(), OAuthErrorException.INVALID_GRANT, description, Status.BAD_REQUEST);
    }
}
