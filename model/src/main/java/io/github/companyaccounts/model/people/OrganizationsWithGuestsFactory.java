package io.github.companyaccounts.model.people;

import org.keycloak.models.KeycloakSession;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.jpa.JpaOrganizationProviderFactory;

/** Takes the place of Keycloak's own provider {@code jpa}, behind its cache. */
public final class OrganizationsWithGuestsFactory extends JpaOrganizationProviderFactory {

    @Override
    public OrganizationProvider create(KeycloakSession session) {
        return new OrganizationsWithGuests(session);
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
