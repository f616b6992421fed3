package io.github.companyaccounts.api.problem;

import java.util.Locale;

/** What can be wrong with a request before any rule of the model is asked. */
public enum RequestFault {
    /** No bearer token (RFC 6750, section 3: no error code then). */
    TOKEN_MISSING(401, "Bearer"),
    /** Expired, revoked, of an ended session, of a disabled or not activated account (RFC 6750, section 3.1). */
    TOKEN_INVALID(401, "Bearer error=\"invalid_token\""),
    /** Good, but for somebody else (RFC 9068, section 4). */
    AUDIENCE_MISSING(
            401, "Bearer error=\"invalid_token\", error_description=\"The token lacks the audience company-api\""),
    /** The person has to sign in again before an act like this (RFC 9470). */
    INSUFFICIENT_USER_AUTHENTICATION(
            401,
            "Bearer error=\"insufficient_user_authentication\","
                    + " error_description=\"A sign-in no older than five minutes is required\", max_age=300"),
    /** A browser page of an origin that is no web origin of the token's client. */
    ORIGIN_NOT_ALLOWED(403, null),
    /** Somebody of the vendor's staff looks at the account in its owner's stead: looking is all they may do. */
    IMPERSONATED(403, null),
    /** Not JSON. */
    CONTENT_TYPE_UNSUPPORTED(415, null),
    BODY_TOO_LARGE(413, null),
    /** A line of a file with more than {0} letters. */
    LINE_TOO_LONG(413, null),
    /** Neither CSV nor lines of JSON. */
    FILE_TYPE_UNSUPPORTED(415, null),
    /** A file that is not in the character set it is said to be in, else UTF-8. */
    FILE_ENCODING(400, null),
    /** The heading of a CSV file names {0}, which is none of {1}. */
    COLUMN_UNKNOWN(400, null),
    /** The heading lacks {0}. */
    COLUMN_MISSING(400, null),
    /** The heading has {0} twice. */
    COLUMN_TWICE(400, null),
    /** A line of {0} cells under a heading of {1}. */
    CELLS_MISMATCH(400, null),
    /** A quotation mark of a CSV line without its other one. */
    QUOTE_OPEN(400, null),
    /** Ours to repair: the server's log has it. */
    UNEXPECTED(500, null);

    private final int status;
    private final String challenge;

    RequestFault(int status, String challenge) {
        this.status = status;
        this.challenge = challenge;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Value of {@code WWW-Authenticate}, or {@code null}. */
    String challenge() {
        return challenge;
    }

    /** Stable name for problem documents and message keys, for example {@code token-missing}. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
