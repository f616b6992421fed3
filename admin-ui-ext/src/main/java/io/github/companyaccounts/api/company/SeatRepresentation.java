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

    private static final SeatRepresentation NOTHING = new SeatRepresentation(null, null, null, null);

    /** {@code null} where nothing is known of the seat. */
    public static SeatRepresentation of(Seat seat) {
        if (seat == null) {
            return null;
        }
        SeatRepresentation known =
                new SeatRepresentation(seat.street(), seat.postalCode(), seat.city(), seat.country());
        return known.equals(NOTHING) ? null : known;
    }

    /** As sent: the model checks it. */
    public Seat toSeat() {
        return new Seat(street, postalCode, city, country);
    }
}
