package io.github.companyaccounts.model.activity;

import java.util.Locale;

/** What can stand in a company's activity log. Stored by name: never rename. */
public enum Activity {
    COMPANY_REGISTERED,
    COMPANY_UPDATED,
    COMPANY_CLOSED,
    COMPANY_REOPENED,
    /** The deletion began; it goes on person by person. */
    COMPANY_DELETION_BEGUN,
    COMPANY_DELETED,
    MAIN_ADMIN_NAMED,
    MAIN_ADMIN_CORRECTED,
    MAIN_ADMIN_OFFERED,
    MAIN_ADMIN_OFFER_ACCEPTED,
    MAIN_ADMIN_OFFER_DECLINED,
    MAIN_ADMIN_OFFER_WITHDRAWN,
    MAIN_ADMIN_HANDED_OVER,
    MAIN_ADMIN_VACATED,
    MAIN_ADMIN_CLOSED,
    MAIN_ADMIN_REOPENED,
    /** The operator made a member main admin, on a signed authorization (D4). */
    MAIN_ADMIN_RAISED,
    /** Of whoever held the place until then. */
    MAIN_ADMIN_REPLACED,
    /** An operator called or wrote to the company about a signed authorization. */
    AUTHORIZATION_CONTACT,
    /** By the first of two operators. */
    AUTHORIZATION_HALF_APPROVED,
    AUTHORIZATION_APPROVED,
    AUTHORIZATION_OBJECTED,
    AUTHORIZATION_REFUSED,
    AUTHORIZATION_WITHDRAWN,
    /** Approved, but a rule said no when its time had come. */
    AUTHORIZATION_FAILED,
    PERSON_CREATED,
    PERSON_UPDATED,
    PERSON_DELETED,
    PERSON_LEFT,
    PERSON_BLOCKED,
    PERSON_UNBLOCKED,
    PERSON_JOINED,
    INVITATION_SENT,
    INVITATION_RESENT,
    INVITATION_WITHDRAWN,
    INVITATION_ACCEPTED,
    INVITATION_REFUSED,
    /** Somebody tried to join with a wrong pair of tax number and licence number, one half of which is the company's. */
    JOIN_REFUSED,
    PERMISSIONS_CHANGED,
    ADMIN_RIGHT_GIVEN,
    ADMIN_RIGHT_TAKEN,
    /** A member asked for the admin right (B3). */
    RIGHT_ASKED,
    RIGHT_REQUEST_WITHDRAWN,
    RIGHT_REQUEST_APPROVED,
    RIGHT_REQUEST_REFUSED,
    ACTIVATION_MAILED,
    PASSWORD_MAILED,
    ACCOUNT_ACTIVATED,
    PASSWORD_CHANGED,
    /** Somebody typed too many wrong passwords; told once a day at most. */
    ACCOUNT_LOCKED,
    LOCK_ENDED,
    EMAIL_CHANGE_ASKED,
    EMAIL_CHANGED,
    SECOND_FACTOR_REMOVED,
    /** Of all people of the company, from a day on. */
    SECOND_FACTOR_REQUIRED,
    SECOND_FACTOR_NOT_REQUIRED,
    SESSIONS_ENDED,
    CONTACT_CHANGED,
    /** Looked at and found right (D6). */
    CONTACT_CONFIRMED,
    LOGO_CHANGED,
    LOGO_REMOVED,
    NETWORKS_CHANGED,
    NETWORKS_SWITCHED_ON,
    NETWORKS_SWITCHED_OFF,
    /** For one admin, until they put the rule right (D4). */
    NETWORKS_LIFTED,
    /** For the same admin, since somebody objected before they had put it right. */
    NETWORKS_PUT_BACK,
    CANCELLATION_ASKED,
    CANCELLATION_DONE,
    MAIL_REFUSED;

    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
