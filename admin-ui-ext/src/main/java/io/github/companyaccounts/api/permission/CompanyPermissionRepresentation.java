package io.github.companyaccounts.api.permission;

import io.github.companyaccounts.model.permission.CompanyPermissions.Marked;
import io.github.companyaccounts.model.permission.CompanyPermissions.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A role that companies may give to their people.
 *
 * @param client {@code null} for a realm role
 * @param reason {@code null} if it is usable
 */
@Schema(
        description = "A role that companies may give to their people",
        requiredProperties = {"id", "name", "role", "descriptions", "companies", "usable"})
public record CompanyPermissionRepresentation(
        @Schema(description = "Of the role in Keycloak") String id,

        @Schema(description = "As companies' APIs and tokens name it", examples = "sample-shop:place-orders")
        String name,

        @Schema(description = "Client id; left out for a realm role", examples = "sample-shop")
        String client,

        @Schema(description = "Name of the role itself", examples = "place-orders")
        String role,

        DescriptionsRepresentation descriptions,

        @Schema(
                description = "Which companies may give it: every one, or those with a product it comes with",
                enumeration = {"all", "by-product"})
        String companies,

        @Schema(description = "Whether companies can give it and people have it, as it is marked")
        boolean usable,

        @Schema(
                description = "Why it is not usable: it gives rights over Keycloak. Left out if it is",
                enumeration = {"role-of-keycloak"})
        String reason) {

    static CompanyPermissionRepresentation of(Marked marked) {
        Role role = marked.role();
        return new CompanyPermissionRepresentation(
                role.id(),
                role.permission().name(),
                role.client(),
                role.name(),
                DescriptionsRepresentation.of(role),
                marked.companies().external(),
                marked.usable(),
                marked.usable() ? null : "role-of-keycloak");
    }
}
