package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.company.Seat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company's registered address; any part may be left out.
 *
 * @param country ISO 3166 code of two letters
 */
@Schema(description = "A company's registered address; any part may be left out")
public record SeatRepresentation(
        @Schema(examples = "ul. Przykładowa 1") String street,
        @Schema(examples = "00-001") String postalCode,
        @Schema(examples = "Warszawa") String city,

        @Schema(description = "ISO 3166 code of two letters", examples = "PL")
        String country) {

    /** {@code null} where there is no seat. */
    public static SeatRepresentation of(Seat seat) {
        return seat == null
                ? null
                : new SeatRepresentation(seat.street(), seat.postalCode(), seat.city(), seat.country());
    }

    /** As sent: the model checks it. */
    public Seat toSeat() {
        return new Seat(street, postalCode, city, country);
    }
}
