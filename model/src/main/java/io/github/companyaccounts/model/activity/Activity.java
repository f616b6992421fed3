package io.github.companyaccounts.model.activity;

import java.util.Locale;

/** What can stand in a company's activity log. Stored by name: never rename. */
public enum Activity {
    COMPANY_REGISTERED,
    COMPANY_UPDATED,
    MAIN_ADMIN_NAMED,
    MAIN_ADMIN_CORRECTED,
    MAIN_ADMIN_OFFERED,
    MAIN_ADMIN_OFFER_ACCEPTED,
    MAIN_ADMIN_OFFER_DECLINED,
    MAIN_ADMIN_VACATED,
    PERSON_CREATED,
    PERSON_UPDATED,
    PERSON_DELETED,
    PERSON_LEFT,
    PERSON_BLOCKED,
    PERSON_UNBLOCKED,
    PERSON_JOINED,
    PERMISSIONS_CHANGED,
    ADMIN_RIGHT_GIVEN,
    ADMIN_RIGHT_TAKEN,
    ACTIVATION_MAILED,
    PASSWORD_MAILED,
    ACCOUNT_ACTIVATED,
    PASSWORD_CHANGED,
    EMAIL_CHANGE_ASKED,
    EMAIL_CHANGED,
    SECOND_FACTOR_REMOVED,
    SESSIONS_ENDED,
    MAIL_REFUSED;

    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
