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

    /** Whether the account is somebody's own: not a managed member of any company. */
    boolean isOwnAccount(UserModel user);
}
