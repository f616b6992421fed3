package io.github.companyaccounts.model.mail.sending;

import java.util.Set;

/** What an SMTP server's answer means for a mail (RFC 5321, section 4.2). */
final class SmtpVerdict {

    /** Answers about the conversation as such, sign-in included (RFC 4954): they say nothing of this mail. */
    private static final Set<Integer> ABOUT_THE_CONVERSATION = Set.of(500, 502, 503, 504, 530, 534, 535, 538);

    private SmtpVerdict() {}

    /** On the recipient's address or the message itself. */
    static MailTrouble onTheMail(int code) {
        if (ABOUT_THE_CONVERSATION.contains(code) || code == 421) {
            return MailTrouble.SERVER;
        }
        return code >= 500 && code <= 599 ? MailTrouble.REFUSED : MailTrouble.LATER;
    }

    /** On the sender's address: it is the realm's, so no mail of the realm will do better. */
    static MailTrouble onTheSender(int code) {
        return code >= 500 && code <= 599 ? MailTrouble.SETTINGS : MailTrouble.SERVER;
    }
}
