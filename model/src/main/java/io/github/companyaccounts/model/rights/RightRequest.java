package io.github.companyaccounts.model.rights;

import java.time.Instant;

/**
 * A member asked for the admin right (B3). Only what waits for an answer, or was refused, is kept: an approved request is a
 * right, one that was withdrawn is gone.
 *
 * @param userId whose it is
 * @param firstName of the person; {@code null} where the account has none, as the last name and the address
 * @param refused {@code null} while it waits
 */
public record RightRequest(
        String id,
        String userId,
        String login,
        String firstName,
        String lastName,
        String email,
        Instant askedAt,
        Refused refused) {

    /**
     * An admin said no.
     *
     * @param reason as they typed it
     * @param by their login
     */
    public record Refused(Instant at, String reason, String by) {}

    /** Whether it can be approved, refused and withdrawn. */
    public boolean isOpen() {
        return refused == null;
    }
}
