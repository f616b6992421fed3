package io.github.companyaccounts.model.company;

/**
 * A company's registered address. Any part may be {@code null}.
 *
 * @param country ISO 3166 code of two letters
 */
public record Seat(String street, String postalCode, String city, String country) {}
