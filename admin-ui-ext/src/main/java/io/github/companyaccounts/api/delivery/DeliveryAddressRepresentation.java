package io.github.companyaccounts.api.delivery;

import io.github.companyaccounts.model.delivery.DeliveryAddress;
import io.github.companyaccounts.model.delivery.DeliveryAddresses.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery address as recorded (C9).
 *
 * @param ref the operator's key
 */
@Schema(
        description = "A delivery address as the operator's systems recorded it",
        requiredProperties = {"ref", "name", "street", "city", "country"})
public record DeliveryAddressRepresentation(
        @Schema(description = "The operator's own key", examples = "LODZ-1")
        String ref,

        @Schema(description = "What people call the place", examples = "Magazyn Łódź")
        String name,

        @Schema(examples = "ul. Składowa 7") String street,
        @Schema(examples = "90-127") String postalCode,
        @Schema(examples = "Łódź") String city,

        @Schema(description = "ISO 3166 code of two letters", examples = "PL")
        String country,

        @Schema(examples = "+48 42 100 20 30") String phone) {

    static DeliveryAddressRepresentation of(Entry entry) {
        DeliveryAddress address = entry.address();
        return new DeliveryAddressRepresentation(
                entry.ref().value(),
                address.name(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.country(),
                address.phone());
    }
}
