package io.github.companyaccounts.api.company;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts the company API at {@code /realms/{realm}/company}. */
public final class CompanyApiProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "company";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new CompanyApiProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
