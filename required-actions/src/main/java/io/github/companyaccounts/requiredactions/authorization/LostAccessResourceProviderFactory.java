package io.github.companyaccounts.requiredactions.authorization;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link LostAccessResource} at {@code /realms/{realm}/recovery}. */
public final class LostAccessResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return LostAccessAddress.RESOURCE;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new LostAccessResource(session);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public void init(Config.Scope config) {
        // the realm's settings are all there is
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // holds nothing
    }
}
