package io.github.companyaccounts.model.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Mails waiting to be sent (invariant 9): committed with the change that causes them, sent after commit by the node that
 * holds the row's lease, repeated with growing pauses while the mail server is down, refused for good only when the mail
 * server says so.
 */
public interface Outbox {

    /** Writes the row; the mail goes out after commit, in the language of the person who gets it. */
    void order(MailOrder order);

    /** State of the latest mail to each of these people about the company; one SQL statement. */
    Map<String, LastMail> lastMails(String companyId, Collection<String> userIds);

    /** State of the mails that carry these links, by the link's id; one SQL statement. */
    Map<String, LastMail> mailsWith(Collection<String> linkIds);

    /** Mails to one person about the company, newest first. */
    List<SentMail> mailsTo(String companyId, String userId, int first, int max);

    /** Data of the mails of one kind about the company that are still to be sent. */
    List<Map<String, String>> waiting(MailTemplate template, String companyId);

    /**
     * @param failure why it was refused for good, or {@code null}
     */
    record LastMail(MailState state, MailFailure failure) {}

    /**
     * @param sentAt {@code null} until then
     * @param failure why it was not sent, for good or at the latest attempt, or {@code null}
     */
    record SentMail(
            MailTemplate template,
            String address,
            MailState state,
            Instant orderedAt,
            Instant sentAt,
            MailFailure failure) {}
}
