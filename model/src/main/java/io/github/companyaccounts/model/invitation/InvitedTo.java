package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.permission.Permissions.Grantable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What accepting an invitation gives at this moment: never more than was chosen, and never more than the inviter may give
 * now (E1).
 *
 * @param companyId id of the Organization
 * @param email the invited address
 * @param inviter name and login of who invites
 * @param permissions with descriptions for the person who is asked
 * @param admin with the right to manage people
 */
public record InvitedTo(
        String companyId,
        String companyName,
        String customerNumber,
        String email,
        String inviter,
        List<Grantable> permissions,
        boolean admin) {

    /** Travels with the page and back: nobody accepts anything else than was before their eyes. */
    public String fingerprint() {
        return permissions.stream().map(given -> given.permission().name()).collect(Collectors.joining(" "))
                + (admin ? " +" : "");
    }
}
