package io.github.companyaccounts.api.product;

import io.github.companyaccounts.api.cancellation.ProductCancellationRepresentation;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.product.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A product or service as the operator sees it (B6).
 *
 * @param ref the operator's key
 * @param cancellation {@code null} if nobody asked for it
 */
@Schema(
        description = "A product or service as the operator's systems recorded it",
        requiredProperties = {"ref", "name", "kind", "state", "permissions", "cancellable"})
public record RecordedProductRepresentation(
        @Schema(description = "The operator's own key", examples = "SHOP-1")
        String ref,

        @Schema(examples = "Sklep dla firm") String name,

        @Schema(enumeration = {"product", "service", "licence"})
        String kind,

        @Schema(examples = "ABCD-1234-EF") String licenceNumber,

        @Schema(enumeration = {"pending", "active", "suspended", "ended"})
        String state,

        @Schema(description = "The last day paid for, ISO 8601", examples = "2027-03-31", format = "date")
        String paidUntil,

        @Schema(description = "Permissions that come with it, by name", examples = "[\"shop:place-orders\"]")
        List<String> permissions,

        @Schema(description = "Whether the company may ask to cancel it")
        boolean cancellable,

        @Schema(description = "The request to cancel it that stands; left out if there is none")
        ProductCancellationRepresentation cancellation) {

    static RecordedProductRepresentation of(Product product) {
        Product.Values values = product.values();
        return new RecordedProductRepresentation(
                product.ref().value(),
                values.name(),
                values.kind().external(),
                values.licenceNumber(),
                values.state().external(),
                Optional.ofNullable(values.paidUntil()).map(LocalDate::toString).orElse(null),
                values.permissions().stream().map(Permission::name).toList(),
                values.cancellable(),
                ProductCancellationRepresentation.of(product.cancellation()));
    }
}
