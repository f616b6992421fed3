package io.github.companyaccounts.model.link;

import java.time.Instant;

/**
 * A link from a mail. The secret is not in it: it is derived when the mail is written.
 *
 * @param userId {@code null} for {@link LinkPurpose#INVITATION} and {@link LinkPurpose#REGISTRATION}, which are for whoever has the
 *     address
 * @param companyId {@code null} for an account without a company
 * @param email the account's address when the link was made; for {@link LinkPurpose#CONFIRM_EMAIL} the new address, for
 *     {@link LinkPurpose#INVITATION} the invited one, for {@link LinkPurpose#REGISTRATION} the one typed
 */
public record MailLink(
        String id, LinkPurpose purpose, String userId, String companyId, String email, Instant expiresAt) {

    /** Where links from mails land: {@code /realms/{realm}/mail-link/{secret}}. */
    public static final String LANDING = "mail-link";

    /** Name of the note with which an authentication session says by its id which link it came from. */
    public static final String NOTE = "companyMailLink";
}
