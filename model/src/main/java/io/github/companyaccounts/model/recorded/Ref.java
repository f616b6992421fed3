package io.github.companyaccounts.model.recorded;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The operator's own key of something recorded of a company: 1 to 100 of A-Z, a-z, 0-9, dot, dash, underscore, tilde (what
 * stands in an address as it is, RFC 3986 section 2.3), beginning with a letter or a digit. {@code count} is none: it is the
 * address of a number.
 */
public record Ref(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

    private static final Set<String> ADDRESSES_OF_OTHERS = Set.of("count");

    public Ref {
        if (!isRef(value)) {
            throw new IllegalArgumentException("not a key: " + value);
        }
    }

    private static boolean isRef(String text) {
        return text != null && FORM.matcher(text).matches() && !ADDRESSES_OF_OTHERS.contains(text);
    }

    /**
     * To record something under.
     *
     * @throws RefusedException MALFORMED at {@code ref}
     */
    public static Ref of(String text) {
        return parse(text).orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "ref"));
    }

    /** To look something up: what can be no key has nothing recorded under it. */
    public static Optional<Ref> parse(String text) {
        return isRef(text) ? Optional.of(new Ref(text)) : Optional.empty();
    }

    /**
     * To look something up.
     *
     * @throws RefusedException NOT_FOUND
     */
    public static Ref known(String text) {
        return parse(text).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public String toString() {
        return value;
    }
}
