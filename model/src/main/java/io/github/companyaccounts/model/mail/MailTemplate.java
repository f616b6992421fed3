package io.github.companyaccounts.model.mail;

import java.util.Locale;

/** The mails there are. The name is that of the template in the e-mail theme. */
public enum MailTemplate {
    ACTIVATION_MAIN_ADMIN,
    ACTIVATION_EMPLOYEE,
    PASSWORD_RESET,
    LOGIN_REMINDER,
    PASSWORD_CHANGED,
    /** To the owner of an account whose password was guessed too often. */
    ACCOUNT_LOCKED,
    MAIN_ADMIN_OFFER,
    /** To the former main admin, with the login from then on (A5). */
    MAIN_ADMIN_HANDED_OVER,
    /** To the new one. */
    MAIN_ADMIN_TAKEN_OVER,
    /** To an address, which may have an account or not (E1). */
    INVITATION,
    /** To an address without an account: the link that makes one (B1). */
    REGISTRATION,
    /** To an address that somebody registered with and that has an account already (B1). */
    ACCOUNT_EXISTS,
    /** To those who may give the admin right (B3). */
    RIGHT_REQUESTED,
    /** To whoever asked. */
    RIGHT_REQUEST_APPROVED,
    RIGHT_REQUEST_REFUSED,
    /** To the contact address of an authorization: the code that confirms it (D5). */
    AUTHORIZATION_CODE,
    /** To the same address: number and code of the case. */
    AUTHORIZATION_RECEIVED,
    /** To everybody concerned: what happens when, and how to object (D4). */
    AUTHORIZATION_APPROVED,
    /** To everybody concerned: it happened, and how to object. */
    AUTHORIZATION_DONE,
    /** To the same: a network rule that was lifted counts again, since one of them objected. */
    AUTHORIZATION_PUT_BACK,
    /** To whoever was told before, and to the contact address: refused, objected to, withdrawn, or come to nothing. */
    AUTHORIZATION_STOPPED,
    CONFIRM_EMAIL,
    /** To the present address, as soon as another one was asked for. */
    EMAIL_CHANGE_ASKED,
    /** To the old address, after the new one was confirmed. */
    EMAIL_CHANGED,
    /** To the owner of an account, whoever it was that came from outside of the trusted networks (D3). */
    SIGN_IN_REFUSED,
    /** To all admins of a company whose network rule was switched on or off, or changed while it was on (D3). */
    NETWORKS_CHANGED,
    /** To the owner of an account whose second factor an admin turned off. */
    SECOND_FACTOR_REMOVED,
    /** To the admins of the company whose admin did it. */
    SECOND_FACTOR_REMOVED_ADMINS;

    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the subject in the messages of the e-mail theme, for example {@code activationEmployeeSubject}. */
    public String subjectKey() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.append("Subject").toString();
    }
}
