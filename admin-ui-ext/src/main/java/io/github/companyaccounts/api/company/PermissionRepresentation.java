package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.permission.Permissions.Grantable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that may be granted to people of a company.
 *
 * @param name {@code role} for a realm role, {@code client:role} for a client role
 * @param description in the caller's language
 * @param mayGive whether the caller may
 */
@Schema(
        description = "Something that may be granted to people of a company",
        requiredProperties = {"name", "description", "mayGive"})
public record PermissionRepresentation(
        @Schema(
                description = "`role` for a realm role, `client:role` for a client role",
                examples = "shop:place-orders")
        String name,

        @Schema(description = "In the caller's language; empty if the operator wrote none", examples = "Placing orders")
        String description,

        @Schema(description = "Whether the caller may give it to somebody")
        boolean mayGive) {

    static PermissionRepresentation of(Grantable grantable, boolean mayGive) {
        return new PermissionRepresentation(grantable.permission().name(), grantable.description(), mayGive);
    }
}
