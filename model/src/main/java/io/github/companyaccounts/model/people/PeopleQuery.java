package io.github.companyaccounts.model.people;

/**
 * Which people, in which order.
 *
 * @param search part of login, name or e-mail, case ignored; {@code null} for all
 * @param state {@code null} for all
 * @param secondFactor only people with a second factor, or only those without; {@code null} for all
 * @param first first row, from 0
 * @param max rows at most, 1 to 1000
 */
public record PeopleQuery(
        String search, PersonState state, Boolean secondFactor, Sort sort, boolean descending, int first, int max) {

    /** Columns to sort by; ties are broken by login. */
    public enum Sort {
        LOGIN,
        NAME,
        EMAIL,
        STATE,
        LAST_SIGN_IN
    }
}
