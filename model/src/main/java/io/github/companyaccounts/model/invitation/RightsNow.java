package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.MembersNow;
import io.github.companyaccounts.model.permission.Giving;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.permission.Permission;
import java.util.Optional;
import java.util.Set;

/**
 * What an invitation gives at this moment. Permissions were written down when it was made, also where all were chosen: what
 * came into being since is not among them. Of those, what the inviter may not give any more is left out, and so is the admin
 * right; an inviter who may not invite at all any more leaves nothing.
 */
final class RightsNow {

    private final CompanyAccountsProvider model;
    private final JpaPermissions permissions;
    private final MembersNow members;

    /** What is given, and by whom. */
    record Given(Actor inviter, Set<Permission> permissions, boolean admin) {}

    RightsNow(CompanyAccountsProvider model, JpaPermissions permissions, MembersNow members) {
        this.model = model;
        this.permissions = permissions;
        this.members = members;
    }

    /** Empty if the inviter is gone, shut out, or manages nobody any more. */
    Optional<Given> of(InvitationEntity invitation, Company company) {
        WhoMay whoMay = WhoMay.of(model.settings());
        return members.active(invitation.getInvitedBy(), company.id())
                .map(membership ->
                        Actor.person(invitation.getInvitedBy(), invitation.getInvitedByLogin(), membership.role()))
                .filter(inviter -> whoMay.refusal(inviter, Act.CHANGE_PERMISSIONS, Subject.invited())
                        .isEmpty())
                .map(inviter -> new Given(
                        inviter,
                        new Giving(model, permissions, company, inviter).of(invitation.getPermissions()),
                        invitation.isAdmin()
                                && whoMay.refusal(inviter, Act.GIVE_ADMIN_RIGHT, Subject.invited())
                                        .isEmpty()));
    }
}
