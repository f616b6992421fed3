package io.github.companyaccounts.api.problem;

import io.github.companyaccounts.model.Refusal;

/** The one table of which refusal is answered with which HTTP status. Complete, or it does not compile. */
final class RefusalStatus {

    private RefusalStatus() {}

    static int of(Refusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> 404;
            case NOT_ALLOWED,
                    ON_ONESELF,
                    ON_MAIN_ADMIN,
                    ON_ADMIN,
                    ON_OWN_ACCOUNT,
                    ON_COMPANY_ACCOUNT,
                    OUTSIDE_NETWORKS,
                    SECOND_OPERATOR_REQUIRED,
                    PERMISSION_EXCEEDS_OWN -> 403;
            case REQUIRED,
                    TOO_LONG,
                    MALFORMED,
                    CUSTOMER_NUMBER_MALFORMED,
                    LOGIN_RESERVED,
                    LOGIN_MALFORMED,
                    LOGIN_UNCHANGEABLE,
                    EMAIL_MALFORMED,
                    NAME_MALFORMED,
                    TAX_ID_MALFORMED,
                    TAX_NUMBER_MALFORMED,
                    STATEMENT_REQUIRED,
                    JOIN_NO_MATCH,
                    LOCALE_UNKNOWN,
                    PERMISSION_UNKNOWN,
                    ROLE_OF_KEYCLOAK,
                    MAIN_ADMIN_REQUIRED,
                    CONFIRMATION_WRONG,
                    DATE_PASSED,
                    NETWORK_MALFORMED,
                    NETWORK_ORDER,
                    NETWORK_TWICE,
                    DAY_PASSED,
                    TOO_MANY_AT_ONCE,
                    CODE_WRONG,
                    SCAN_DAMAGED,
                    PICTURE_DAMAGED -> 400;
            case PICTURE_TOO_LARGE, SCAN_TOO_LARGE -> 413;
            case PICTURE_FORMAT, SCAN_FORMAT -> 415;
            case BUSY, AUTHORIZATIONS_FULL -> 503;
            case LOGIN_TAKEN,
                    EMAIL_TAKEN,
                    ALREADY_MEMBER,
                    INVITATION_OPEN,
                    ADMIN_ALREADY,
                    RIGHT_REQUEST_OPEN,
                    INVITATION_WAITS,
                    NOBODY_TO_DECIDE,
                    RIGHT_REFUSED_RECENTLY,
                    EMAIL_CHANGED_RECENTLY,
                    SECOND_FACTOR_REMOVED_RECENTLY,
                    MAIN_ADMIN_ACTIVATED,
                    MAIN_ADMIN_VACANT,
                    ALREADY_ACTIVATED,
                    NOT_ACTIVATED,
                    BLOCKED,
                    BLOCKED_BY_OPERATOR,
                    COMPANY_CLOSED,
                    COMPANY_EXISTS,
                    COMPANY_DELETING,
                    HANDOVER_OPEN,
                    VERSION_TAKEN,
                    VERSION_IN_FORCE,
                    DOCUMENT_CHANGED,
                    JOINED_ALREADY,
                    CONFLICT,
                    LIMIT_REACHED,
                    NETWORKS_LOCK_OUT,
                    PRODUCT_NOT_CANCELLABLE,
                    CANCELLATION_ASKED,
                    AUTHORIZATION_ENDED,
                    AUTHORIZATION_DECIDED,
                    COMPANY_NOT_MATCHED,
                    LOGIN_NOT_MATCHED,
                    MATCH_CHANGED,
                    CONTACT_NOT_ON_RECORD,
                    CONTACT_REQUIRED,
                    NOT_AN_ADMIN,
                    NETWORKS_OFF,
                    MAIN_ADMIN_ALREADY,
                    LINK_ENDED -> 409;
            case TOO_MANY_REQUESTS -> 429;
        };
    }
}
