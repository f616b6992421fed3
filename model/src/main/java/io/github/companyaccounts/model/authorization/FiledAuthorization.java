package io.github.companyaccounts.model.authorization;

import java.time.Instant;
import java.util.List;

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
 * @param objection the latest, or {@code null}
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
        Objection objection,
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

    /**
     * @param by address that the mail with the link went to
     * @param reason as typed, or {@code null}
     */
    public record Objection(String by, String reason, Instant at) {}

    /**
     * @param operatorLogin who refused; {@code null} for what no operator decided
     * @param reason why it was refused, in the operator's words, or {@code null}
     * @param failure the type of the refusal because of which it failed ({@link io.github.companyaccounts.model.Refusal#type}), or
     *     {@code null}
     */
    public record Decision(String operatorLogin, String reason, String failure, Instant at) {}
}
