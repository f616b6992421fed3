package io.github.companyaccounts.api.product;

import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.product.ProductUse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One person and one product (B6).
 *
 * @param permissions held, of those that come with the product
 * @param mayChange the caller, by the table of the model
 */
@Schema(
        description = "One person and one product",
        requiredProperties = {"id", "login", "role", "state", "permissions", "mayUse", "mayChange"})
public record ProductUseRepresentation(
        @Schema(description = "Id of the person") String id,
        String login,
        String firstName,
        String lastName,

        @Schema(enumeration = {"main-admin", "admin", "employee", "guest"})
        String role,

        @Schema(enumeration = {"invited", "active", "blocked"})
        String state,

        @Schema(description = "What the person holds of the permissions that come with the product")
        List<String> permissions,

        @Schema(description = "Whether that is all of them") boolean mayUse,

        @Schema(description = "Whether the caller may change it for this person")
        boolean mayChange) {

    static ProductUseRepresentation of(ProductUse use, boolean mayChange) {
        return new ProductUseRepresentation(
                use.person().id(),
                use.person().login(),
                use.person().firstName(),
                use.person().lastName(),
                use.person().role().external(),
                use.person().state().external(),
                use.held().stream().map(Permission::name).toList(),
                use.mayUse(),
                mayChange);
    }
}
