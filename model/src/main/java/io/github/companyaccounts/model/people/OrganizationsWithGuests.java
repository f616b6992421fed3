package io.github.companyaccounts.model.people;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.jpa.JpaOrganizationProvider;

/**
 * Keycloak's Organizations, with one answer given from {@link KnownGuests}: that a guest is no managed member. So reading the
 * account of a guest takes the same number of SQL statements whatever the number of their companies (B7, invariant 14).
 */
final class OrganizationsWithGuests extends JpaOrganizationProvider {

    private final KeycloakSession session;

    OrganizationsWithGuests(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public boolean isManagedMember(OrganizationModel organization, UserModel member) {
        boolean guest = member != null
                && KnownGuests.in(session)
                        .include(
                                member,
                                session.getProvider(JpaConnectionProvider.class).getEntityManager());
        return !guest && super.isManagedMember(organization, member);
    }

    @Override
    public boolean addManagedMember(OrganizationModel organization, UserModel user) {
        KnownGuests.forget(session);
        boolean added = super.addManagedMember(organization, user);
        KnownGuests.forget(session);
        return added;
    }

    @Override
    public boolean removeMember(OrganizationModel organization, UserModel member) {
        boolean removed = super.removeMember(organization, member);
        KnownGuests.forget(session);
        return removed;
    }
}
