package io.github.companyaccounts.api.permission;

import io.github.companyaccounts.model.permission.CompanyPermissions.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A role that companies may not give, and could be let give.
 *
 * @param client {@code null} for a realm role
 */
@Schema(
        description = "A role that companies may not give to their people, and could be let give",
        requiredProperties = {"id", "name", "role", "descriptions"})
public record PermissionCandidateRepresentation(
        @Schema(description = "Of the role in Keycloak") String id,

        @Schema(description = "As companies' APIs and tokens would name it", examples = "sample-shop:place-orders")
        String name,

        @Schema(description = "Client id; left out for a realm role", examples = "sample-shop")
        String client,

        @Schema(description = "Name of the role itself", examples = "place-orders")
        String role,

        @Schema(description = "As far as the role has any, from an earlier time")
        DescriptionsRepresentation descriptions) {

    static PermissionCandidateRepresentation of(Role role) {
        return new PermissionCandidateRepresentation(
                role.id(), role.permission().name(), role.client(), role.name(), DescriptionsRepresentation.of(role));
    }
}
