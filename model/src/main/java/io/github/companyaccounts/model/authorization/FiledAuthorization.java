package io.github.companyaccounts.model.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A case as operators see it.
 *
 * @param number what the company was told
 * @param form as typed and signed
 * @param filedAt when the scan came
 * @param scan {@code null} when it was removed since its time was over
 * @param contacts oldest first; empty in lists
 * @param companyId which company was approved for; {@code null} before
 * @param personId which account; {@code null} before, and once it is gone
 * @param blockFormer what was decided about the former main admin; {@code null} before, and in other cases
 * @param firstApproval by the first of two operators, or {@code null}
 * @param approval the one that counts, or {@code null}
 * @param effectAt when it takes or took effect, or {@code null}
 * @param objections oldest first; empty in lists
 * @param objectionOpenSince when somebody objected to what was done, the first time since operators settled all; or {@code null}
 * @param decision how it ended, or {@code null}
 */
public record FiledAuthorization(
        String id,
        String number,
        AuthorizationState state,
        AuthorizationForm form,
        Instant filedAt,
        Scan scan,
        List<AuthorizationContact> contacts,
        String companyId,
        String personId,
        Boolean blockFormer,
        Approval firstApproval,
        Approval approval,
        Instant effectAt,
        List<Objection> objections,
        Instant objectionOpenSince,
        Decision decision) {

    /**
     * @param id of its pieces
     * @param bytes how large
     * @param sha256 of what is stored, in hexadecimal digits
     */
    public record Scan(String id, ScanFormat format, long bytes, String sha256) {}

    /**
     * @param operatorLogin kept after deletion
     */
    public record Approval(String operatorId, String operatorLogin, Instant at) {}

    /** As what somebody was told of an approval. Stored by name: never rename. */
    public enum Part {
        /** Whose login is named. */
        PERSON,
        /** Main admin until then. */
        FORMER,
        ADMIN,
        /** The address that the operator has on record. */
        COMPANY;

        public String external() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param by address that the mail with the link went to
     * @param login of their account, or {@code null} for an address alone
     * @param from network address that it came from; {@code null} for old ones
     * @param reason as typed, or {@code null}
     * @param afterEffect it came when all was done already
     * @param putBack the network rule that was lifted counts again since
     * @param settlement {@code null} until an operator settled it; of those after the effect only
     */
    public record Objection(
            String id,
            Part part,
            String by,
            String login,
            String from,
            String reason,
            Instant at,
            boolean afterEffect,
            boolean putBack,
            Settlement settlement) {}

    /**
     * What operators made of an objection to what was done.
     *
     * @param operatorLogin kept after deletion
     */
    public record Settlement(String operatorLogin, String note, Instant at) {}

    /**
     * @param operatorLogin who refused; {@code null} for what no operator decided
     * @param reason why it was refused, in the operator's words, or {@code null}
     * @param failure the type of the refusal because of which it failed ({@link io.github.companyaccounts.model.Refusal#type}), or
     *     {@code null}
     */
    public record Decision(String operatorLogin, String reason, String failure, Instant at) {}
}
