package io.github.companyaccounts.model.mail.sending;

/** A mail could not be written or sent. The message is for logs and admins: the mail server's own words where it has any. */
public final class MailTroubleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final MailTrouble trouble;

    public MailTroubleException(MailTrouble trouble, String message) {
        this(trouble, message, null);
    }

    public MailTroubleException(MailTrouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public MailTrouble trouble() {
        return trouble;
    }
}
