package io.github.companyaccounts.model.people;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.idm.MembershipType;

/** Somebody ceases to be a member and keeps their account. */
public final class Departure {

    private final KeycloakSession session;
    private final OrganizationProvider organizations;

    public Departure(KeycloakSession session) {
        this.session = session;
        this.organizations = session.getProvider(OrganizationProvider.class);
    }

    /**
     * As {@link OrganizationProvider#removeMember}, which would delete a managed member even if it has another membership
     * by now.
     */
    public void leave(OrganizationModel organization, UserModel user) {
        inContextOf(organization, () -> {
            organizations
                    .getOrganizationGroupsByMember(organization, user)
                    .toList()
                    .forEach(user::leaveGroup);
            user.leaveGroup(organizations.getOrganizationGroup(organization));
        });
        OrganizationModel.OrganizationMemberLeaveEvent.fire(organization, user, session);
    }

    /**
     * Only the kind of membership changes: what was granted stays. To be run as an act of the model's own.
     *
     * <p>Keycloak 26 has no call for it, and its cached users join groups as unmanaged members only. Adding a member who is
     * one changes nothing, but makes it forget what it had in its caches.
     */
    public void stayOn(OrganizationModel organization, UserModel user, boolean managed) {
        organizations.addMember(organization, user);
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("update UserGroupMembershipEntity m set m.membershipType = :type"
                        + " where m.user.id = :user and m.groupId = :group")
                .setParameter("type", (managed ? MembershipType.MANAGED : MembershipType.UNMANAGED).name())
                .setParameter("user", user.getId())
                .setParameter(
                        "group",
                        organizations.getOrganizationGroup(organization).getId())
                .executeUpdate();
        KnownGuests.forget(session);
    }

    /** Else Keycloak refuses to touch the organization's own group. */
    private void inContextOf(OrganizationModel organization, Runnable change) {
        OrganizationModel before = session.getContext().getOrganization();
        session.getContext().setOrganization(organization);
        try {
            change.run();
        } finally {
            session.getContext().setOrganization(before);
        }
    }
}
