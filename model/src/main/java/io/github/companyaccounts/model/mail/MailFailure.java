package io.github.companyaccounts.model.mail;

import io.github.companyaccounts.model.mail.sending.MailTrouble;

/**
 * Why a mail could not be sent, as far as it is anybody's business but the operator's: never what the mail server said word
 * for word, which may repeat the mail and its link. That is in the server's log, with the link masked.
 *
 * @param code what the mail server answered, such as {@code 550} or {@code 550 5.1.1} (RFC 5321, RFC 3463); {@code null} if
 *     it was not asked
 */
public record MailFailure(MailTrouble trouble, String code) {}
