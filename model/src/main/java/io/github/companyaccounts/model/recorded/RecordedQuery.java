package io.github.companyaccounts.model.recorded;

/**
 * Which rows of a list of what was recorded.
 *
 * @param search part of what can be searched; {@code null} for all
 * @param first first row, from 0
 * @param max rows at most, 1 to 1000
 */
public record RecordedQuery(String search, int first, int max) {}
