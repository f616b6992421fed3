package io.github.companyaccounts.model.mail.sending;

/**
 * A mail ready to be sent.
 *
 * @param messageId with angle brackets; the same whenever the mail is sent again
 * @param address one recipient
 * @param subject one line
 */
public record WrittenMail(String messageId, String address, String subject, String text, String html) {

    /** It carries a secret link: only what is harmless in a log. */
    @Override
    public String toString() {
        return messageId;
    }
}
