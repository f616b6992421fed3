package io.github.companyaccounts.model.people;

import java.util.Locale;

/** What an account can do in a company. Blocked wins over invited. */
public enum PersonState {
    /** Not activated yet. */
    INVITED,
    ACTIVE,
    BLOCKED;

    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }
}
