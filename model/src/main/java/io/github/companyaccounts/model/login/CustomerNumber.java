package io.github.companyaccounts.model.login;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a company is known by: six digits unless the realm says otherwise. Compared without regard to case, kept in lower
 * case. Words of the API's own paths are never customer numbers.
 */
public record CustomerNumber(String value) {

    /** Path segments of the API beside customer numbers. */
    private static final Set<String> WORDS_OF_THE_API =
            Set.of("memberships", "consents", "join", "count", "import", "set-up");

    private static final int LONGEST = 60;

    /**
     * @throws RefusedException CUSTOMER_NUMBER_MALFORMED at {@code customerNumber}
     */
    public static CustomerNumber of(String typed, RealmSettings settings) {
        return parse(typed, settings)
                .orElseThrow(() -> new RefusedException(Refusal.CUSTOMER_NUMBER_MALFORMED, "customerNumber"));
    }

    /** Empty if it is no customer number of this realm. */
    public static Optional<CustomerNumber> parse(String typed, RealmSettings settings) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String value = typed.toLowerCase(Locale.ROOT);
        boolean wellFormed =
                settings.customerNumberFormat().matcher(value).matches() && !WORDS_OF_THE_API.contains(value);
        return wellFormed ? Optional.of(new CustomerNumber(value)) : Optional.empty();
    }

    /** The login that always signs in whoever is main admin now: {@code <customer number>_admin} (A1). */
    public String reservedLogin() {
        return value + "_admin";
    }

    @Override
    public String toString() {
        return value;
    }
}
