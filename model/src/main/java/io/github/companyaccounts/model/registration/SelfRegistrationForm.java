package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import java.util.List;

/**
 * What somebody typed and ticked who registers (B1), the password aside.
 *
 * @param email any spelling; it becomes the login
 * @param termsAccepted required where the realm has terms
 * @param personalDataAccepted required where the realm has a text about the processing of personal data
 * @param marketing optional; both answers are written down
 */
public record SelfRegistrationForm(
        String email,
        String firstName,
        String lastName,
        boolean termsAccepted,
        boolean personalDataAccepted,
        boolean marketing) {

    /** The same as it is kept; usable only if nothing was noted. */
    record Checked(String email, String firstName, String lastName) {}

    /** Everything that is wrong, each at its field; empty if nothing is. */
    public List<Violation> mistakes(RegistrationTexts texts) {
        Violations violations = new Violations();
        var unused = checked(texts, violations);
        return violations.found();
    }

    /** Notes everything that is wrong at its field. Whether the address has an account plays no part (invariant 10). */
    Checked checked(RegistrationTexts texts, Violations violations) {
        String first = name("firstName", firstName, violations);
        String last = name("lastName", lastName, violations);
        String address = address(violations);
        if (texts.terms().isPresent() && !termsAccepted) {
            violations.add(Refusal.REQUIRED, "terms");
        }
        if (texts.personalData().isPresent() && !personalDataAccepted) {
            violations.add(Refusal.REQUIRED, "personalData");
        }
        return new Checked(address, first, last);
    }

    private static String name(String field, String typed, Violations violations) {
        String name = Typed.at(field, typed, violations).required().personName();
        if (name != null && isBeyondBasicPlane(name)) {
            violations.add(Refusal.NAME_MALFORMED, field);
        }
        return name;
    }

    private String address(Violations violations) {
        String address = Typed.at("email", email, violations).required().email();
        if (address != null && isBeyondBasicPlane(address)) {
            violations.add(Refusal.EMAIL_MALFORMED, "email");
        }
        return address;
    }

    /** MariaDB's national columns refuse it, and that would show only after the answer. */
    private static boolean isBeyondBasicPlane(String text) {
        return text.chars().anyMatch(character -> Character.isSurrogate((char) character));
    }
}
