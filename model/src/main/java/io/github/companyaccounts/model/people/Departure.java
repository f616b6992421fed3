package io.github.companyaccounts.model.people;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.MembershipMetadata;
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
     * <p>Keycloak 26 takes whoever is in one of the organization's groups for a member, and then adds nothing: but it
     * forgets what it had in its caches.
     */
    public void stayOn(OrganizationModel organization, UserModel user, boolean managed) {
        inContextOf(organization, () -> {
            GroupModel members = organizations.getOrganizationGroup(organization);
            user.leaveGroup(members);
            boolean added = managed
                    ? organizations.addManagedMember(organization, user)
                    : organizations.addMember(organization, user);
            if (!added) {
                user.joinGroup(
                        members, new MembershipMetadata(managed ? MembershipType.MANAGED : MembershipType.UNMANAGED));
            }
        });
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
