package io.github.companyaccounts.model.company;

/**
 * Which companies, ordered by customer number.
 *
 * @param search beginning of the customer number or tax number, or part of the name; {@code null} for all
 * @param open {@code null} for both open and closed ones
 * @param first first row, from 0
 * @param max rows at most, 1 to 1000
 */
public record CompanyQuery(String search, Boolean open, int first, int max) {}
