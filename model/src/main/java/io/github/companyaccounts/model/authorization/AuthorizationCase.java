package io.github.companyaccounts.model.authorization;

import java.util.Locale;

/** What a company signs for: exactly one of these is done for the login named (D4). Stored by name: never rename. */
public enum AuthorizationCase {
    /** The second factor of the login named is removed. */
    SECOND_FACTOR,
    /** The company's network rule is lifted for the login named, until it is put right. */
    NETWORKS,
    /** The member named becomes main admin; also the declaration of B3, with one's own login. */
    MAIN_ADMIN;

    /** As APIs and addresses write it, for example {@code second-factor}. */
    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
