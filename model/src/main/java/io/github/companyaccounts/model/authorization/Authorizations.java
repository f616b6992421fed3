package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.legal.Origin;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * What a company that lost access does without signing in (D4, D5): fills in the form, confirms a contact address with a mailed
 * code, sends the signed scan, looks at the case and withdraws it; and what those concerned do: object.
 *
 * <p>Nothing here looks at companies or accounts, so no answer and no time tells whether there is such a one (invariant 10).
 * Each call that changes something is a transaction of its own: the caller has none open, and nothing to roll back.
 */
public interface Authorizations {

    /** A scan is at most this large, in bytes. */
    int LARGEST_SCAN = 10 * 1024 * 1024;

    /**
     * Checks the form of what was typed, for the page that is printed.
     *
     * @throws RefusedException as {@link AuthorizationForm#checked}
     */
    AuthorizationForm checked(AuthorizationForm typed);

    /**
     * The same for the PDF, which is work to draw: counted for the network it comes from.
     *
     * @throws RefusedException as {@link #checked}; TOO_MANY_REQUESTS
     */
    AuthorizationForm checkedForPdf(AuthorizationForm typed, Origin origin);

    /**
     * Keeps the form as a draft and mails a code to its contact address. Counted for the network it comes from, for the address
     * and for the realm.
     *
     * @throws RefusedException as {@link AuthorizationForm#checkedToSend}; TOO_MANY_REQUESTS, AUTHORIZATIONS_FULL, CONFLICT
     */
    Draft start(AuthorizationForm typed, Origin origin);

    /**
     * A form that waits for its code.
     *
     * @param id for {@link #confirm}; nobody but the browser that typed the form is told
     * @param expiresAt until when the code is taken
     */
    record Draft(String id, Instant expiresAt) {}

    /**
     * The code of the mail was typed. Five wrong ones, and the draft is dead.
     *
     * @throws RefusedException CODE_WRONG at {@code code}; AUTHORIZATION_ENDED if the draft is dead, expired, confirmed before, or
     *     never was
     */
    Confirmed confirm(String draftId, String code);

    /**
     * The scan can be sent now.
     *
     * @param key unguessable; with the draft's id, what {@link #file} wants. Never stored readable, and told this once
     * @param expiresAt until when it is taken
     */
    record Confirmed(String key, Instant expiresAt) {}

    /**
     * What was typed, for whoever holds the key, until the scan is sent or the draft is over.
     *
     * @throws RefusedException AUTHORIZATION_ENDED
     */
    AuthorizationForm form(String draftId, String key);

    /**
     * Takes the signed scan: a PDF, a JPEG or a PNG, told by its content, at most {@link #LARGEST_SCAN}. Read piece by piece, each
     * of which is stored at once; nothing stays of one that is refused or breaks off. What follows the end of a picture is left
     * out. Mails number and code of the case to the contact address.
     *
     * @param scan read to its end or until it is refused; not closed
     * @throws RefusedException AUTHORIZATION_ENDED; at {@code scan}: REQUIRED, SCAN_FORMAT, SCAN_TOO_LARGE, SCAN_DAMAGED (broken off,
     *     too), TOO_MANY_REQUESTS; AUTHORIZATIONS_FULL; BUSY if too many are sent at this moment
     */
    Filed file(String draftId, String key, InputStream scan);

    /**
     * Sent in.
     *
     * @param number of the case, to be told to whoever sent it; the code comes by mail only
     */
    record Filed(String number) {}

    /**
     * How the case stands, for the page {@code /realms/{realm}/recovery/case} that mails lead to. Wrong pairs are counted for the network they come from and for the number.
     *
     * @param code of the mail that told the number
     * @return empty for a pair that does not belong together, whichever half is wrong
     * @throws RefusedException TOO_MANY_REQUESTS
     */
    Optional<CaseSeen> state(String number, String code, Origin origin);

    /**
     * What the company sees of its case.
     *
     * @param state {@link AuthorizationState#HALF_APPROVED} is told as WAITING: who decides how is the operator's matter
     * @param effectAt when an approved one takes effect; else {@code null}
     * @param decidedAt when it was refused, withdrawn, took effect or failed; {@code null} before
     * @param reason why it was refused; else {@code null}
     */
    record CaseSeen(
            String number,
            AuthorizationCase matter,
            AuthorizationState state,
            String companyName,
            String login,
            Instant filedAt,
            Instant effectAt,
            Instant decidedAt,
            String reason) {

        /** Whether it can still be withdrawn. */
        public boolean isOpen() {
            return AuthorizationState.OPEN.contains(state);
        }
    }

    /**
     * Takes it back.
     *
     * @throws RefusedException NOT_FOUND for a pair that does not belong together; AUTHORIZATION_DECIDED; TOO_MANY_REQUESTS
     */
    void withdraw(String number, String code, Origin origin);

    /**
     * What somebody concerned can object to: looked at as often as they like.
     *
     * @param secret last part of the address in the mail, {@code /realms/{realm}/recovery/objection/{secret}}
     * @return empty for a secret we did not make
     */
    Optional<Objectionable> objection(String secret);

    /** What an objection of the one who looks comes to. */
    enum Say {
        /** It has not taken effect: it is stopped. */
        STOPS,
        /** It was done: operators are told, and decide. */
        REPORTS,
        /** They did so before. */
        REPORTED,
        /** Nothing: it came to nothing, was stopped already, or was done too long ago. */
        NONE
    }

    /**
     * @param login whom it is about
     * @param effectAt when it takes or took effect
     * @param blockFormer for a new main admin: whether the former one is blocked
     * @param putBack with {@link Say#REPORTED}: the network rule, which was not put right yet, counts again
     */
    record Objectionable(
            AuthorizationCase matter,
            Say say,
            String number,
            String companyName,
            String login,
            Instant effectAt,
            boolean blockFormer,
            boolean putBack) {}

    /**
     * Stops it, and operators decide anew; or, when it has taken effect, tells operators, and ends what of it still goes on. Once
     * for each approval. To be called by a person's deliberate step only (a POST): mail scanners follow links.
     *
     * @param reason up to 1000 characters, or {@code null}
     * @throws RefusedException NOT_FOUND; AUTHORIZATION_DECIDED where they have no say any more ({@link Say#REPORTED}, {@link
     *     Say#NONE}); TOO_LONG, MALFORMED at {@code reason}
     */
    void object(String secret, String reason, Origin origin);
}
