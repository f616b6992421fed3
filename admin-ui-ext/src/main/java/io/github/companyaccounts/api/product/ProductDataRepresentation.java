package io.github.companyaccounts.api.product;

import io.github.companyaccounts.model.product.ProductData;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product or service as the operator's systems send it (B6). */
@Schema(
        description = "A product or service to be recorded",
        requiredProperties = {"name", "kind", "state"})
public record ProductDataRepresentation(
        @Schema(examples = "Sklep dla firm", maxLength = 200)
        String name,

        @Schema(enumeration = {"product", "service", "licence"})
        String kind,

        @Schema(examples = "ABCD-1234-EF", maxLength = 100) String licenceNumber,

        @Schema(enumeration = {"pending", "active", "suspended", "ended"})
        String state,

        @Schema(description = "The last day paid for, ISO 8601", examples = "2027-03-31", format = "date")
        String paidUntil,

        @Schema(
                description = "Permissions that come with it, by name: who holds all of them may use it",
                examples = "[\"shop:place-orders\"]",
                maxItems = 50)
        List<String> permissions,

        @Schema(description = "Whether the company may ask to cancel it", defaultValue = "false")
        Boolean cancellable) {

    ProductData toProductData() {
        return new ProductData(name, kind, licenceNumber, state, paidUntil, permissions, cancellable);
    }
}
