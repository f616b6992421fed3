package io.github.companyaccounts.model.people;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Which companies somebody belongs to, in which role. Read fresh from the storage: claims are not believed. */
public interface Memberships {

    /** All, ordered by company name; one SQL statement. */
    List<Membership> of(UserModel user);

    /** The one in this company, if there is any. */
    Optional<Membership> in(UserModel user, String companyId);

    /**
     * A page of those that can be acted for: the one last chosen first, then by company name; three SQL statements whatever
     * their number.
     *
     * @param search part of the company's name, or the beginning of its customer number; empty for all
     * @param first how many to leave out
     * @param max how many at most
     */
    MembershipPage toActFor(UserModel user, String search, int first, int max);

    /** The company that the account lives and dies with; none for a person's own account, whatever it belongs to. */
    default Optional<Membership> owning(UserModel user) {
        return isOwnAccount(user) ? Optional.empty() : of(user).stream().findFirst();
    }

    /** This is the company last chosen to act for, also at later sign-ins. */
    void remember(UserModel user, String companyId);

    /** Whether the account is somebody's own: not a managed member of any company. */
    boolean isOwnAccount(UserModel user);
}
