package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.login.CustomerNumber;
import java.time.Instant;

/**
 * A company as stored.
 *
 * @param id id of the Organization
 * @param closedAt {@code null} while open
 * @param people how many members
 */
public record Company(
        String id,
        CustomerNumber customerNumber,
        CompanyData data,
        MainAdmin mainAdmin,
        Instant registeredAt,
        Instant closedAt,
        long people) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
