package io.github.companyaccounts.model.authorization;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a company is told its case is called, for example {@code K7QM-4XRD}: random, so that nobody can count them, and without
 * letters and digits that are mistaken for each other on the phone.
 */
record CaseNumber(String value) {

    /** Without I, L, O, U, 0 and 1. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;

    private static final int LENGTH = 8;

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private static final SecureRandom RANDOM = new SecureRandom();

    static CaseNumber random() {
        StringBuilder letters = new StringBuilder();
        while (letters.length() < LENGTH) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CaseNumber(inGroups(letters.toString()));
    }

    /** However it is grouped and whatever the case; empty for anything else. */
    static Optional<CaseNumber> parse(String typed) {
        String letters = letters(typed);
        return FORM.matcher(letters).matches() ? Optional.of(new CaseNumber(inGroups(letters))) : Optional.empty();
    }

    /** What was typed without blanks and dashes, in upper case; empty for {@code null} and for more than anybody types. */
    static String letters(String typed) {
        return typed == null || typed.length() > 100
                ? ""
                : SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** In groups of four, with dashes between them. */
    static String inGroups(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
