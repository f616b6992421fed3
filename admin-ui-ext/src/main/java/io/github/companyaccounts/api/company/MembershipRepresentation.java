package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.people.Membership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller in one company.
 *
 * @param active whether it can be acted for now
 * @param soleAdmin whether nobody but them manages its people
 */
@Schema(
        description = "The caller in one company",
        requiredProperties = {"customerNumber", "name", "role", "active", "soleAdmin"})
public record MembershipRepresentation(
        @Schema(examples = "123456") String customerNumber,

        @Schema(description = "Name of the company", examples = "Przykład Sp. z o.o.")
        String name,

        @Schema(enumeration = {"main-admin", "admin", "employee", "guest"})
        String role,

        @Schema(description = "Whether the company can be acted for now: it is open and the membership is not blocked")
        boolean active,

        @Schema(
                description =
                        "Whether the caller is the only admin of the company who can sign in: a second one should be"
                                + " appointed (D6)")
        boolean soleAdmin) {

    static MembershipRepresentation of(Membership membership, boolean soleAdmin) {
        return new MembershipRepresentation(
                membership.customerNumber().value(),
                membership.companyName(),
                membership.role().external(),
                membership.active(),
                soleAdmin);
    }
}
