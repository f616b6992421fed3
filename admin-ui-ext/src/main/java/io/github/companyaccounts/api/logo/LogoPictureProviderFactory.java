package io.github.companyaccounts.api.logo;

import io.github.companyaccounts.model.logo.Logos;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts logos at {@code /realms/{realm}/company-logo}. */
public final class LogoPictureProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return Logos.PATH;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new LogoPictureProvider(session);
    }

    private record LogoPictureProvider(KeycloakSession session) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new LogoPictureResource(session);
        }

        @Override
        public void close() {}
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
