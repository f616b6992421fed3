package io.github.companyaccounts.api.request;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;

/**
 * Which rows of a list.
 *
 * @param first first row, from 0
 * @param max rows at most, 1 to 1000
 */
public record Paging(int first, int max) {

    /** Rows of an answer when the caller does not say. */
    public static final int DEFAULT_MAX = 100;

    private static final int LARGEST_MAX = 1000;

    /**
     * From the query parameters {@code first} and {@code max}; {@code null} or blank is the default.
     *
     * @throws RefusedException MALFORMED at the parameter
     */
    public static Paging of(String first, String max) {
        return new Paging(
                number("first", first, 0, 0, Integer.MAX_VALUE), number("max", max, DEFAULT_MAX, 1, LARGEST_MAX));
    }

    private static int number(String name, String typed, int standard, int smallest, int largest) {
        if (typed == null || typed.isBlank()) {
            return standard;
        }
        if (!typed.matches("[0-9]{1,10}")) {
            throw new RefusedException(Refusal.MALFORMED, name);
        }
        long number = Long.parseLong(typed);
        if (number < smallest || number > largest) {
            throw new RefusedException(Refusal.MALFORMED, name);
        }
        return (int) number;
    }
}
