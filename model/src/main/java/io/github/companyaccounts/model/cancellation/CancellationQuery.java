package io.github.companyaccounts.model.cancellation;

/**
 * Which requests to cancel, in the order of their numbers.
 *
 * @param state {@code null} for all
 * @param after only those with a greater number; 0 for all
 * @param first first row, from 0
 * @param max rows at most, 1 to 1000
 */
public record CancellationQuery(Cancellation.State state, long after, int first, int max) {}
