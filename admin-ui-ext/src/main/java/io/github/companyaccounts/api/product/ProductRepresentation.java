package io.github.companyaccounts.api.product;

import io.github.companyaccounts.api.cancellation.ProductCancellationRepresentation;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.product.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A product or service as a member sees it (B6, E4).
 *
 * @param licenceNumber {@code null} if there is none, or the caller may not see it
 * @param mayUse the caller
 * @param mayCancel the caller, now
 */
@Schema(
        description = "A product or service, as the caller sees it",
        requiredProperties = {"ref", "name", "kind", "state", "permissions", "mayUse", "mayCancel"})
public record ProductRepresentation(
        @Schema(description = "The operator's own key", examples = "SHOP-1")
        String ref,

        @Schema(examples = "Sklep dla firm") String name,

        @Schema(enumeration = {"product", "service", "licence"})
        String kind,

        @Schema(
                description = "For admins, and for those who may use the product; left out for others, and where there"
                        + " is none",
                examples = "ABCD-1234-EF")
        String licenceNumber,

        @Schema(enumeration = {"pending", "active", "suspended", "ended"})
        String state,

        @Schema(description = "The last day paid for, ISO 8601", examples = "2027-03-31", format = "date")
        String paidUntil,

        @Schema(
                description = "Permissions that come with it: who holds all of them may use it. Empty if none do",
                examples = "[\"shop:place-orders\"]")
        List<String> permissions,

        @Schema(description = "Whether the caller holds all permissions that come with it; false if none do")
        boolean mayUse,

        @Schema(description = "Whether the caller can ask now that it be cancelled")
        boolean mayCancel,

        @Schema(description = "The request to cancel it that stands; left out if there is none")
        ProductCancellationRepresentation cancellation) {

    /**
     * @param held by the caller in the company
     * @param cancels whether the caller may ask for cancellations in the company
     */
    static ProductRepresentation of(Product product, Set<Permission> held, boolean cancels) {
        Product.Values values = product.values();
        return new ProductRepresentation(
                product.ref().value(),
                values.name(),
                values.kind().external(),
                values.licenceNumber(),
                values.state().external(),
                Optional.ofNullable(values.paidUntil()).map(LocalDate::toString).orElse(null),
                values.permissions().stream().map(Permission::name).toList(),
                product.mayBeUsedWith(held),
                cancels && product.isCancellable(),
                ProductCancellationRepresentation.of(product.cancellation()));
    }
}
