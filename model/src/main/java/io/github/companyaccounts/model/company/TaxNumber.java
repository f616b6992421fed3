package io.github.companyaccounts.model.company;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A company's tax number in the one way of writing it by which it is compared: a Polish NIP or the VAT number of a member
 * state of the European Union (and of Northern Ireland), with the state's two letters in front, without blanks, dashes and dots.
 * A NIP may be written without its letters.
 *
 * @param key for example {@code PL5260250995}
 */
public record TaxNumber(String key) {

    private static final Pattern NOT_PART_OF_IT = Pattern.compile("[\\s\\p{Z}.\\-\u2010-\u2015/]");

    /** Longer than any of them, however it is grouped. */
    private static final int LONGEST = 40;

    private static final String POLAND = "PL";

    private static final int[] WEIGHTS_OF_NIP = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    /** As the member states tell them (European Commission, VIES, "What is the format of a VAT number?"). */
    private static final Map<String, Pattern> FORMATS = Map.ofEntries(
            format("AT", "U[0-9]{8}"),
            format("BE", "[01][0-9]{9}"),
            format("BG", "[0-9]{9,10}"),
            format("CY", "[0-9]{8}[A-Z]"),
            format("CZ", "[0-9]{8,10}"),
            format("DE", "[0-9]{9}"),
            format("DK", "[0-9]{8}"),
            format("EE", "[0-9]{9}"),
            format("EL", "[0-9]{9}"),
            format("ES", "[A-Z][0-9]{7}[A-Z0-9]|[0-9]{8}[A-Z]"),
            format("FI", "[0-9]{8}"),
            format("FR", "[A-HJ-NP-Z0-9]{2}[0-9]{9}"),
            format("HR", "[0-9]{11}"),
            format("HU", "[0-9]{8}"),
            format("IE", "[0-9]{7}[A-Z]{1,2}|[0-9][A-Z+*][0-9]{5}[A-Z]"),
            format("IT", "[0-9]{11}"),
            format("LT", "[0-9]{9}|[0-9]{12}"),
            format("LU", "[0-9]{8}"),
            format("LV", "[0-9]{11}"),
            format("MT", "[0-9]{8}"),
            format("NL", "[A-Z0-9+*]{10}[0-9]{2}"),
            format(POLAND, "[0-9]{10}"),
            format("PT", "[0-9]{9}"),
            format("RO", "[0-9]{2,10}"),
            format("SE", "[0-9]{12}"),
            format("SI", "[0-9]{8}"),
            format("SK", "[0-9]{10}"),
            format("XI", "[0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3}"));

    private static Map.Entry<String, Pattern> format(String state, String format) {
        return Map.entry(state, Pattern.compile(format));
    }

    /**
     * @param typed may be {@code null}
     * @return empty if it is neither
     */
    public static Optional<TaxNumber> parse(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = NOT_PART_OF_IT.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (isNip(plain)) {
            return Optional.of(new TaxNumber(POLAND + plain));
        }
        if (plain.length() < 3) {
            return Optional.empty();
        }
        String state = stateOf(plain.substring(0, 2));
        String number = plain.substring(2);
        Pattern format = FORMATS.get(state);
        boolean right = format != null && format.matcher(number).matches() && (!state.equals(POLAND) || isNip(number));
        return right ? Optional.of(new TaxNumber(state + number)) : Optional.empty();
    }

    /** Greece is EL in VAT numbers and GR everywhere else. */
    private static String stateOf(String letters) {
        return letters.equals("GR") ? "EL" : letters;
    }

    /**
     * Ten digits of which the last one is counted from the others. Hibernate Validator's {@code @NIP} does the same sum, but is
     * reached through a validator factory only.
     */
    private static boolean isNip(String digits) {
        if (!digits.matches("[0-9]{10}") || digits.matches("0+")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS_OF_NIP.length; i++) {
            sum += WEIGHTS_OF_NIP[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == Character.digit(digits.charAt(9), 10);
    }
}
