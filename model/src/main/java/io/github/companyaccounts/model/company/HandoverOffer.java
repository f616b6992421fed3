package io.github.companyaccounts.model.company;

import java.time.Instant;

/**
 * The main admin wants to hand the role over to somebody, who has not answered yet (A5).
 *
 * @param userId of the person asked
 * @param login theirs
 * @param since when it was offered
 * @param expires first moment at which it cannot be accepted any more
 */
public record HandoverOffer(String userId, String login, Instant since, Instant expires) {}
