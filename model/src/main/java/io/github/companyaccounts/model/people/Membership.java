package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.login.CustomerNumber;

/**
 * One person in one company.
 *
 * @param companyId id of the Organization
 * @param active whether it can be acted for now: company open, account and membership not blocked
 */
public record Membership(
        String companyId, CustomerNumber customerNumber, String companyName, Role role, boolean active) {

    /** The same, for somebody who cannot act for it from where they are. */
    public Membership outOfReach() {
        return new Membership(companyId, customerNumber, companyName, role, false);
    }
}
