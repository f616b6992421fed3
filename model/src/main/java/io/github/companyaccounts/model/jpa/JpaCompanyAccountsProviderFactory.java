package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.CompanyAccountsProviderFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the model of each session. */
public final class JpaCompanyAccountsProviderFactory implements CompanyAccountsProviderFactory {

    @Override
    public String getId() {
        return "jpa";
    }

    @Override
    public CompanyAccountsProvider create(KeycloakSession session) {
        return new JpaCompanyAccountsProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
