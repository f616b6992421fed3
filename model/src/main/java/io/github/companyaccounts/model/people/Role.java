package io.github.companyaccounts.model.people;

import java.util.Locale;

/** What somebody is in one company. */
public enum Role {
    /** The one person who answers for the company's accounts. */
    MAIN_ADMIN,
    /** A member to whom the main admin gave the right to manage people. */
    ADMIN,
    /** A company's own account without the admin right. */
    EMPLOYEE,
    /** A person's own account with no more than an employee's role. */
    GUEST;

    /** As APIs and claims write it: {@code main-admin}, {@code admin}, {@code employee}, {@code guest}. */
    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the role manages people. */
    public boolean managesPeople() {
        return this == MAIN_ADMIN || this == ADMIN;
    }
}
