package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.link.MailLink;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link MailLinkResource} at {@code /realms/{realm}/mail-link}. */
public final class MailLinkResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return MailLink.LANDING;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new MailLinkResource(session);
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
