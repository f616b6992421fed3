package io.github.companyaccounts.model;

import io.github.companyaccounts.model.account.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.utils.EmailValidationUtil;

/**
 * A text as somebody sent it for one field: trimmed, blank counts as absent. Each check notes what is wrong and then
 * counts as absent, so that one mistake is told once.
 */
public final class Typed {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    /** The characters Keycloak's own {@code person-name-prohibited-characters} refuses: no markup, no line breaks. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]");

    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    /** Length of Keycloak's columns for names and e-mail addresses. */
    private static final int LONGEST = 255;

    private final String value;
    private final String field;
    private final Violations violations;
    private boolean wrong;

    private Typed(String value, String field, Violations violations) {
        this.value = value == null || value.isBlank() ? null : value.strip();
        this.field = field;
        this.violations = violations;
    }

    public static Typed at(String field, String value, Violations violations) {
        return new Typed(value, field, violations);
    }

    /** Notes REQUIRED if nothing was sent. */
    public Typed required() {
        if (value == null) {
            note(Refusal.REQUIRED);
        }
        return this;
    }

    /** One line of up to so many characters: notes TOO_LONG or MALFORMED; {@code null} if absent. */
    public String line(int longest) {
        shorterThan(longest);
        if (value != null && CONTROL.matcher(value).find()) {
            note(Refusal.MALFORMED);
        }
        return good();
    }

    /** Several lines, up to so many characters in all: notes TOO_LONG or MALFORMED; {@code null} if absent. */
    public String lines(int longest) {
        shorterThan(longest);
        if (value != null && CONTROL_IN_LINES.matcher(value).find()) {
            note(Refusal.MALFORMED);
        }
        return good();
    }

    /** First or last name: notes TOO_LONG or NAME_MALFORMED. */
    public String personName() {
        shorterThan(LONGEST);
        if (value != null && NOT_IN_NAMES.matcher(value).find()) {
            note(Refusal.NAME_MALFORMED);
        }
        return good();
    }

    /** An e-mail address as Keycloak accepts it, in its normal spelling: notes TOO_LONG or EMAIL_MALFORMED. */
    public String email() {
        shorterThan(LONGEST);
        if (value != null && !(EmailValidationUtil.isValidEmail(value) && EmailAddress.isUnambiguous(value))) {
            note(Refusal.EMAIL_MALFORMED);
        }
        return Optional.ofNullable(good()).map(EmailAddress::normal).orElse(null);
    }

    /** ISO 3166 code of two letters, in upper case: notes MALFORMED. */
    public String country() {
        if (value != null && !COUNTRY.matcher(value).matches()) {
            note(Refusal.MALFORMED);
        }
        return Optional.ofNullable(good())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .orElse(null);
    }

    /**
     * A language of the realm: notes LOCALE_UNKNOWN.
     *
     * @param locales those the realm has; empty if it has no choice of language, then whatever is sent is left out
     */
    public String locale(Set<String> locales) {
        if (value != null && !locales.isEmpty() && !locales.contains(value)) {
            note(Refusal.LOCALE_UNKNOWN);
        }
        return locales.isEmpty() ? null : good();
    }

    private void shorterThan(int longest) {
        if (value != null && value.length() > longest) {
            note(Refusal.TOO_LONG, longest);
        }
    }

    private void note(Refusal refusal, Object... args) {
        if (!wrong) {
            violations.add(refusal, field, args);
            wrong = true;
        }
    }

    private String good() {
        return wrong ? null : value;
    }
}
