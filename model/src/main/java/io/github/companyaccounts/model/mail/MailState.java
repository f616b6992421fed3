package io.github.companyaccounts.model.mail;

import java.util.Locale;

/** Where a mail is. */
public enum MailState {
    /** Will be sent, or sent again while the mail server is down. */
    WAITING,
    SENT,
    /** The mail server refused it for good, or it could not be sent before its link expired. */
    FAILED;

    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }
}
