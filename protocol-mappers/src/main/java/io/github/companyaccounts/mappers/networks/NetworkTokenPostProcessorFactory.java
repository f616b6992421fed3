package io.github.companyaccounts.mappers.networks;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Asked by Keycloak for every token it gives out. */
public final class NetworkTokenPostProcessorFactory implements TokenPostProcessorFactory {

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new NetworkTokenPostProcessor(session);
    }

    @Override
    public String getId() {
        return "company-accounts-networks";
    }
}
