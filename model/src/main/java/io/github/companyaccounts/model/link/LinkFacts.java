package io.github.companyaccounts.model.link;

import java.time.Instant;

/**
 * What a link's state is decided from: its row and things as they are now.
 *
 * @param purpose what it is for
 * @param email the address it was mailed to
 * @param accountEmail the account's address when it was made, or {@code null}
 * @param expiresAt first moment at which it no longer works
 * @param used whether it was used up
 * @param ended why it was ended before its time, or {@code null}
 * @param withdrawn whether what it was for is not wanted any more
 * @param newerOne whether a newer link of the same purpose was made for the same account
 * @param account {@code null} if there is no such account any more, or none yet
 * @param company {@code null} if the link has nothing to do with a company
 */
public record LinkFacts(
        LinkPurpose purpose,
        String email,
        String accountEmail,
        Instant expiresAt,
        boolean used,
        LinkState ended,
        boolean withdrawn,
        boolean newerOne,
        AccountNow account,
        CompanyNow company) {

    /**
     * The account the link is for.
     *
     * @param enabled whether anybody blocked it
     * @param email its address, or {@code null}
     */
    public record AccountNow(boolean enabled, boolean activated, String email) {}

    /**
     * The company the link has to do with.
     *
     * @param open whether it is there and not closed
     * @param member whether the account belongs to it
     * @param shutOut whether the membership is blocked
     */
    public record CompanyNow(boolean open, boolean member, boolean shutOut) {}
}
