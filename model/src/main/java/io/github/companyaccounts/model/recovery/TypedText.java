package io.github.companyaccounts.model.recovery;

import java.util.Optional;

/**
 * What somebody anonymous typed, as it can be kept in every database: no control characters (PostgreSQL refuses NUL), nothing
 * beyond the basic plane (MariaDB's national columns refuse it). What has to be left out belongs to no login and no address.
 */
public record TypedText(String value) {

    private static final int LONGEST = 255;

    /** Empty for nothing and for more than any login or address can have. */
    public static Optional<TypedText> of(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String kept = typed.strip();
        if (kept.isEmpty() || kept.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder();
        kept.chars()
                .map(c -> Character.isISOControl(c) || Character.isSurrogate((char) c) ? '?' : c)
                .forEach(c -> plain.append((char) c));
        return Optional.of(new TypedText(plain.toString()));
    }
}
