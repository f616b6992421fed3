package io.github.companyaccounts.api.delivery;

import io.github.companyaccounts.model.delivery.DeliveryAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery address as the operator's systems send it (C9). */
@Schema(
        description = "A delivery address to be recorded",
        requiredProperties = {"name", "street", "city", "country"})
public record DeliveryAddressDataRepresentation(
        @Schema(description = "What people call the place", examples = "Magazyn Łódź", maxLength = 200)
        String name,

        @Schema(examples = "ul. Składowa 7", maxLength = 255)
        String street,

        @Schema(examples = "90-127", maxLength = 20) String postalCode,
        @Schema(examples = "Łódź", maxLength = 100) String city,

        @Schema(description = "ISO 3166 code of two letters", examples = "PL")
        String country,

        @Schema(examples = "+48 42 100 20 30", maxLength = 60)
        String phone) {

    DeliveryAddress toAddress() {
        return new DeliveryAddress(name, street, postalCode, city, country, phone);
    }
}
