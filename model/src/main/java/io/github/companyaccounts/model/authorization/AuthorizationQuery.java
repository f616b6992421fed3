package io.github.companyaccounts.model.authorization;

import java.util.Set;

/**
 * Which cases.
 *
 * @param states some of the filed ones; none only where {@code objectedAfter} chooses
 * @param objectedAfter besides, those that somebody objected to after they took effect, as long as no operator has settled it
 * @param first first row, from 0
 * @param max rows at most
 */
public record AuthorizationQuery(Set<AuthorizationState> states, boolean objectedAfter, int first, int max) {

    public AuthorizationQuery {
        if (states.isEmpty() && !objectedAfter) {
            throw new IllegalArgumentException("something has to be chosen");
        }
    }
}
