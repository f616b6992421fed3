package io.github.companyaccounts.model;

import java.util.Locale;

/** Why a rule said no. The name in lower case with dashes is the stable type of the API's problem documents. */
public enum Refusal {
    /** There is no such thing, or it belongs to another company: the answer is the same (invariant 4). */
    NOT_FOUND,
    /** The caller's role does not allow the act. */
    NOT_ALLOWED,
    /** Nobody does this to their own account; the account pages or the handover are for that. */
    ON_ONESELF,
    /** Nobody in the company does this to the main admin. */
    ON_MAIN_ADMIN,
    /** An admin does not change another admin. */
    ON_ADMIN,
    /** A person's own account: only permissions, block in this company and the end of membership. */
    ON_OWN_ACCOUNT,
    REQUIRED,
    TOO_LONG,
    MALFORMED,
    CUSTOMER_NUMBER_MALFORMED,
    LOGIN_TAKEN,
    /** The login has the form that belongs to the system (invariant 2). */
    LOGIN_RESERVED,
    /** A login chosen by an admin: 3 to 100 of a-z, 0-9, dot, dash, underscore; no {@code @}. */
    LOGIN_MALFORMED,
    LOGIN_UNCHANGEABLE,
    EMAIL_TAKEN,
    EMAIL_MALFORMED,
    /** Whoever has the address belongs to the company already (E1). */
    ALREADY_MEMBER,
    /** The address was invited already and can still accept (E1). */
    INVITATION_OPEN,
    /** Somebody asks for the admin right who has it (B3). */
    ADMIN_ALREADY,
    /** One open request a person and company (B3). */
    RIGHT_REQUEST_OPEN,
    /** An invitation waits for the address of whoever asks for the admin right: it comes first (B3). */
    INVITATION_WAITS,
    /** No admin who may give the admin right is activated and able to sign in (B3, D5). */
    NOBODY_TO_DECIDE,
    /** Refused, one asks again only after a while (B3). */
    RIGHT_REFUSED_RECENTLY,
    EMAIL_CHANGED_RECENTLY,
    SECOND_FACTOR_REMOVED_RECENTLY,
    NAME_MALFORMED,
    TAX_ID_MALFORMED,
    /** Neither a Polish NIP nor the VAT number of a member state of the European Union. */
    TAX_NUMBER_MALFORMED,
    STATEMENT_REQUIRED,
    /** No company has this tax number and a product of this licence number; never says which half is wrong (B2). */
    JOIN_NO_MATCH,
    /** Somebody who joins belongs to the company already (B2). */
    JOINED_ALREADY,
    /** The account was made by a company, and belongs to that one only. */
    ON_COMPANY_ACCOUNT,
    LOCALE_UNKNOWN,
    PERMISSION_UNKNOWN,
    /** Nobody gives more than they hold themselves. */
    PERMISSION_EXCEEDS_OWN,
    /** A role that gives rights over Keycloak, or that every realm of Keycloak's has: no company gives it. */
    ROLE_OF_KEYCLOAK,
    MAIN_ADMIN_REQUIRED,
    /** The main admin's data is their own once the account is activated. */
    MAIN_ADMIN_ACTIVATED,
    MAIN_ADMIN_VACANT,
    /** An activation mail for an account that is activated. */
    ALREADY_ACTIVATED,
    /** A password mail for an account that is not activated. */
    NOT_ACTIVATED,
    BLOCKED,
    /** The operator disabled the account in Keycloak: nobody in the company lifts that. */
    BLOCKED_BY_OPERATOR,
    COMPANY_CLOSED,
    /** A company of this number is registered already, and was to be a new one (A1). */
    COMPANY_EXISTS,
    /** Somebody is asked already to take the main admin's role over (A5). */
    HANDOVER_OPEN,
    /** The company is being deleted for good: nothing stops that any more (A4). */
    COMPANY_DELETING,
    /** What was typed to confirm a deletion is not what is deleted. */
    CONFIRMATION_WRONG,
    /** There is a version of this name, or one that comes into force at this very moment, of the same document. */
    VERSION_TAKEN,
    /** It is or was in force: people may have accepted it. */
    VERSION_IN_FORCE,
    /** A version cannot have been in force before it was published. */
    DATE_PASSED,
    /** A rule of a company counts from today at the earliest (D2). */
    DAY_PASSED,
    /** Not the text that is in force now: nobody agrees to another than was before their eyes. */
    DOCUMENT_CHANGED,
    /** Somebody else changed the same thing at the same moment; trying again is safe. */
    CONFLICT,
    /** So many of a kind a company may have, and no more. */
    LIMIT_REACHED,
    /** Neither an IPv4 nor an IPv6 address, nor a block or range of one kind of them. */
    NETWORK_MALFORMED,
    /** The last address of a range comes before the first. */
    NETWORK_ORDER,
    /** The same addresses are in the list already. */
    NETWORK_TWICE,
    /** The rule would leave out the very admin who saves it, who has to confirm that (D3). */
    NETWORKS_LOCK_OUT,
    /** What an admin alone can put right is to be opened for somebody who is none (D4). */
    NOT_AN_ADMIN,
    /** No network rule is switched on that could be lifted (D4). */
    NETWORKS_OFF,
    /** The person comes from outside of the company's trusted networks (D3). */
    OUTSIDE_NETWORKS,
    /** The operator does not let companies cancel it, or it has ended. */
    PRODUCT_NOT_CANCELLABLE,
    /** It was asked before that this product be cancelled: once is enough. */
    CANCELLATION_ASKED,
    /** A picture that is no PNG, JPEG or lossy WebP, whatever it is called. */
    PICTURE_FORMAT,
    /** A picture of too many bytes, or of too many pixels. */
    PICTURE_TOO_LARGE,
    /** A picture that is broken off or damaged. */
    PICTURE_DAMAGED,
    /** The server unpacks other pictures, or takes other scans, at the moment; trying again is safe. */
    BUSY,
    /** A scan of an authorization that is no PDF, JPEG or PNG, whatever it is called (D5). */
    SCAN_FORMAT,
    SCAN_TOO_LARGE,
    /** A scan that is broken off or damaged. */
    SCAN_DAMAGED,
    /** Not the code of the mail that confirms a contact address (D5). */
    CODE_WRONG,
    /** A form whose code was typed wrong too often, whose time is over, or that was sent in already. */
    AUTHORIZATION_ENDED,
    /** As many authorizations wait for the operator as the realm has room for. */
    AUTHORIZATIONS_FULL,
    /** The authorization is decided, or in another state than the one in which this can be done (D4). */
    AUTHORIZATION_DECIDED,
    /** No company, or more than one, has the number in the authorization. */
    COMPANY_NOT_MATCHED,
    /** The company has no member with the login in the authorization. */
    LOGIN_NOT_MATCHED,
    /** It means another company or account than the one that was looked at, or approved by the first operator. */
    MATCH_CHANGED,
    /** The operator's record of the company has no phone number, or no e-mail address. */
    CONTACT_NOT_ON_RECORD,
    /** Nobody has noted yet that the company was reached. */
    CONTACT_REQUIRED,
    /** The realm wants two operators, who are not the same person. */
    SECOND_OPERATOR_REQUIRED,
    /** Whoever is to become main admin is it already. */
    MAIN_ADMIN_ALREADY,
    /** The link from a mail no longer works; see {@link io.github.companyaccounts.model.link.LinkState}. */
    LINK_ENDED,
    TOO_MANY_AT_ONCE,
    /** One account or address had as many mails in an hour as it may, one company sent as many logos; {@link RefusedException#retryAfter} says when to try again. */
    TOO_MANY_REQUESTS;

    /** Stable name for problem documents and message keys, for example {@code login-taken}. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
