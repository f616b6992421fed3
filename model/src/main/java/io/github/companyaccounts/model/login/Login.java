package io.github.companyaccounts.model.login;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Violations;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A login that an admin chose for somebody (A12): 3 to 100 of {@code a-z 0-9 . - _}, trimmed and in lower case. It never
 * contains an {@code @}, so that no login can be mistaken for an e-mail address, and never has the reserved form.
 */
public record Login(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{3,100}");

    /** Notes REQUIRED, LOGIN_MALFORMED or LOGIN_RESERVED at the field and is then empty. */
    public static Optional<Login> check(String typed, String field, ReservedLogins reserved, Violations violations) {
        if (typed == null || typed.isBlank()) {
            violations.add(Refusal.REQUIRED, field);
            return Optional.empty();
        }
        if (reserved.reserves(typed)) {
            violations.add(Refusal.LOGIN_RESERVED, field);
            return Optional.empty();
        }
        String value = typed.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            violations.add(Refusal.LOGIN_MALFORMED, field);
            return Optional.empty();
        }
        return Optional.of(new Login(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
