package io.github.companyaccounts.model.mail;

import java.util.Locale;

/** The mails there are. The name is that of the template in the e-mail theme. */
public enum MailTemplate {
    ACTIVATION_MAIN_ADMIN,
    ACTIVATION_EMPLOYEE,
    PASSWORD_RESET,
    LOGIN_REMINDER,
    PASSWORD_CHANGED,
    MAIN_ADMIN_OFFER,
    CONFIRM_EMAIL,
    /** To the old address, after the new one was confirmed. */
    EMAIL_CHANGED;

    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
