package io.github.companyaccounts.model.product;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A licence number in the one way of writing it by which it is compared: people type small letters, and leave out or add the
 * blanks and dashes that only group it.
 *
 * @param key for example {@code ABCD1234}
 */
public record LicenceNumber(String key) {

    private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private static final int LONGEST = 100;

    /**
     * @param typed may be {@code null}
     * @return empty if nothing is left of it, or it is too long to be one
     */
    public static Optional<LicenceNumber> parse(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String key = GROUPING.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return key.isEmpty() || key.length() > LONGEST ? Optional.empty() : Optional.of(new LicenceNumber(key));
    }
}
