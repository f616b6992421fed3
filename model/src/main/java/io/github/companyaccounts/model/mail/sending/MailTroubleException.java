package io.github.companyaccounts.model.mail.sending;

/** A mail could not be written or sent. */
public final class MailTroubleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final MailTrouble trouble;
    private final String code;

    public MailTroubleException(MailTrouble trouble, String message) {
        this(trouble, message, null);
    }

    public MailTroubleException(MailTrouble trouble, String message, Throwable cause) {
        this(trouble, null, message, cause);
    }

    /**
     * @param code of the mail server's answer; {@code null} or empty if it gave none
     * @param message for the server's log only: the mail server's own words where it has any
     */
    MailTroubleException(MailTrouble trouble, String code, String message, Throwable cause) {
        super(SmtpAnswer.forLog(message), cause);
        this.trouble = trouble;
        this.code = code == null || code.isEmpty() ? null : code;
    }

    public MailTrouble trouble() {
        return trouble;
    }

    /** What the mail server answered, without its words; {@code null} if it was not asked. */
    public String code() {
        return code;
    }
}
