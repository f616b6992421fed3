package io.github.companyaccounts.model.people;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

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

    /** Only the kind of membership changes: what was granted stays. To be run as an act of the model's own. */
    public void stayOn(OrganizationModel organization, UserModel user, boolean managed) {
        inContextOf(organization, () -> user.leaveGroup(organizations.getOrganizationGroup(organization)));
        if (managed) {
            organizations.addManagedMember(organization, user);
        } else {
            organizations.addMember(organization, user);
        }
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
