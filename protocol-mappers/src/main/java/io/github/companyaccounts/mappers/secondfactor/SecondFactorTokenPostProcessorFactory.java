package io.github.companyaccounts.mappers.secondfactor;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Asked by Keycloak for every token it gives out. */
public final class SecondFactorTokenPostProcessorFactory implements TokenPostProcessorFactory {

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new SecondFactorTokenPostProcessor(session);
    }

    @Override
    public String getId() {
        return "company-accounts-second-factor";
    }
}
