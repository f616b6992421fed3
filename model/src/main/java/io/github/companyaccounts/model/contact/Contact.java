package io.github.companyaccounts.model.contact;

import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;

/**
 * Whom to reach at a company, as the company itself says. Not what the operator has on record: an admin must not be able to
 * change the number on which the operator checks who they are (D4). Any part may be {@code null}.
 */
public record Contact(String person, String phone, String email) {

    /** Nothing was said. */
    public static final Contact NONE = new Contact(null, null, null);

    /** The same trimmed, blank as {@code null}; notes everything that is wrong at its field. */
    Contact checked(Violations violations) {
        return new Contact(
                Typed.at("contact.person", person, violations).line(200),
                Typed.at("contact.phone", phone, violations).line(60),
                Typed.at("contact.email", email, violations).email());
    }
}
