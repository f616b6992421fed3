package io.github.companyaccounts.model.access;

import io.github.companyaccounts.model.people.Role;

/**
 * Who is acted on.
 *
 * @param userId {@code null} for an account that is still to be made
 * @param role in the company
 * @param ownAccount a person's own account, or one with a membership elsewhere
 */
public record Subject(String userId, Role role, boolean ownAccount) {

    /** Whoever accepts an invitation: a guest, whose account is their own. */
    public static Subject invited() {
        return new Subject(null, Role.GUEST, true);
    }

    /** An employee who is still to be created. */
    public static Subject newEmployee() {
        return new Subject(null, Role.EMPLOYEE, false);
    }
}
