package io.github.companyaccounts.model.delivery;

import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;

/**
 * Where a company has goods delivered, as the operator's systems recorded it (C9).
 *
 * @param name what people call the place, required
 * @param country ISO 3166 code of two letters
 * @param phone {@code null} if none is known
 */
public record DeliveryAddress(
        String name, String street, String postalCode, String city, String country, String phone) {

    /** The same trimmed, blank as {@code null}; notes everything that is wrong at its field. */
    public DeliveryAddress checked(Violations violations) {
        return new DeliveryAddress(
                Typed.at("name", name, violations).required().line(200),
                Typed.at("street", street, violations).required().line(255),
                Typed.at("postalCode", postalCode, violations).line(20),
                Typed.at("city", city, violations).required().line(100),
                Typed.at("country", country, violations).required().country(),
                Typed.at("phone", phone, violations).line(60));
    }
}
