package io.github.companyaccounts.model.session;

import io.github.companyaccounts.model.networks.TokenRequest;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;

/** The request that Keycloak is about to answer with tokens, read from where Keycloak keeps it. */
public final class AskedForTokens {

    private final KeycloakSession session;
    private final ClientSessionContext context;

    public AskedForTokens(KeycloakSession session, ClientSessionContext context) {
        this.session = session;
        this.context = context;
    }

    /** Who sent it: tokens for UMA permissions are made for another app, the one whose resources they open. */
    public ClientModel by() {
        return Optional.ofNullable(session.getContext().getClient())
                .orElseGet(() -> context.getClientSession().getClient());
    }

    /** What it asks, and what that says about where the person is. */
    public TokenRequest request() {
        return new TokenRequest(
                grantType(),
                by().isPublicClient(),
                Boolean.parseBoolean(by().getAttribute(TokenRequest.PASSES_ADDRESS_ON)));
    }

    /** Keycloak 26.7 does not note all of them, UMA for one: then as the request has it. {@code null} at the sign-in page. */
    private String grantType() {
        return Optional.ofNullable(context.getAttribute(Constants.GRANT_TYPE, String.class))
                .orElseGet(() -> session.getContext()
                        .getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(OAuth2Constants.GRANT_TYPE));
    }
}
