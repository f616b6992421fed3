package io.github.companyaccounts.api.operator;

import java.util.Locale;

/** What the operator's staff may be allowed to do: roles that the set-up adds to {@code realm-management}. */
public enum OperatorRole {
    /** Look at companies and their people. */
    VIEW_COMPANIES("Look at companies and their people"),
    /** Register, close and reopen companies; includes looking. */
    MANAGE_COMPANIES("Register, close and reopen companies"),
    /**
     * Say which roles companies may give to their people; includes looking. A right of its own, more than it seems: with one's own
     * people in some company, whoever holds it could give them any right that a role gives in an app (never rights over
     * Keycloak). It is for those who decide on the apps' roles.
     */
    MANAGE_PERMISSIONS("Say which roles companies may give to their people"),
    /** Work on authorizations of companies that lost access; includes looking. */
    MANAGE_RECOVERIES("Work on authorizations of companies that lost access");

    private final String description;

    OperatorRole(String description) {
        this.description = description;
    }

    /** Name of the client role. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the admin console shows. */
    public String description() {
        return description;
    }
}
