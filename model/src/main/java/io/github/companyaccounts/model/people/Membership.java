package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.login.CustomerNumber;

/**
 * One person in one company.
 *
 * @param companyId id of the Organization
 * @param active whether it can be acted for now: company open, account and membership not blocked
 */
public record Membership(
        String companyId, CustomerNumber customerNumber, String companyName, Role role, boolean active) {}
