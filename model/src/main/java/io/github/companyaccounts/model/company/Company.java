package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.login.CustomerNumber;
import java.time.Instant;

/**
 * A company as stored.
 *
 * @param id id of the Organization
 * @param closedAt when the operator closed it, or {@code null}
 * @param closedReason what the operator gave as reason, or {@code null}
 * @param deletingSince since when it is being deleted for good, or {@code null}
 * @param isOpen not closed, and its Organization not disabled in the stock console
 * @param people how many members
 */
public record Company(
        String id,
        CustomerNumber customerNumber,
        CompanyData data,
        MainAdmin mainAdmin,
        Instant registeredAt,
        Instant closedAt,
        String closedReason,
        Instant deletingSince,
        boolean isOpen,
        long people) {}
