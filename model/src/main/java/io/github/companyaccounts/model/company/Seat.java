package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;

/**
 * A company's registered address. Any part may be {@code null}.
 *
 * @param country ISO 3166 code of two letters
 */
public record Seat(String street, String postalCode, String city, String country) {

    /** Nothing is known. */
    public static final Seat UNKNOWN = new Seat(null, null, null, null);

    Seat checked(Violations violations) {
        return new Seat(
                Typed.at("seat.street", street, violations).line(255),
                Typed.at("seat.postalCode", postalCode, violations).line(20),
                Typed.at("seat.city", city, violations).line(100),
                Typed.at("seat.country", country, violations).country());
    }
}
