package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.people.Membership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller in one company.
 *
 * @param active whether it can be acted for now
 */
@Schema(
        description = "The caller in one company",
        requiredProperties = {"customerNumber", "name", "role", "active"})
public record MembershipRepresentation(
        @Schema(examples = "123456") String customerNumber,

        @Schema(description = "Name of the company", examples = "Przykład Sp. z o.o.")
        String name,

        @Schema(enumeration = {"main-admin", "admin", "employee", "guest"})
        String role,

        @Schema(description = "Whether the company can be acted for now: it is open and the membership is not blocked")
        boolean active) {

    static MembershipRepresentation of(Membership membership) {
        return new MembershipRepresentation(
                membership.customerNumber().value(),
                membership.companyName(),
                membership.role().external(),
                membership.active());
    }
}
