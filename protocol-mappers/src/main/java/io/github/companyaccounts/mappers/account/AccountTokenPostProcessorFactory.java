package io.github.companyaccounts.mappers.account;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Asked by Keycloak for every token it gives out. */
public final class AccountTokenPostProcessorFactory implements TokenPostProcessorFactory {

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new AccountTokenPostProcessor(session);
    }

    @Override
    public String getId() {
        return "company-accounts-account";
    }
}
