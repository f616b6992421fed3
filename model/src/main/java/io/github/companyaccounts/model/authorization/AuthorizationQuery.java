package io.github.companyaccounts.model.authorization;

import java.util.Set;

/**
 * Which cases.
 *
 * @param states at least one of the filed ones
 * @param first first row, from 0
 * @param max rows at most
 */
public record AuthorizationQuery(Set<AuthorizationState> states, int first, int max) {}
