package io.github.companyaccounts.api.delivery;

import io.github.companyaccounts.api.company.SeatRepresentation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a company has goods delivered (C9).
 *
 * @param seat {@code null} if the operator knows none
 * @param addresses the page asked for
 * @param helpContact {@code null} if the realm names none
 */
@Schema(description = "Where a company has goods delivered", requiredProperties = "addresses")
public record CompanyAddressesRepresentation(
        @Schema(description = "The registered seat: the default. Left out if the operator knows none")
        SeatRepresentation seat,

        @Schema(description = "The others, one page, by name")
        List<DeliveryAddressRepresentation> addresses,

        @Schema(
                description = "Whom to contact for a new one: a phone number, an address, a sentence",
                examples = "pomoc@example.com, +48 22 100 20 30")
        String helpContact) {}
