package io.github.companyaccounts.api.authorization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.api.people.MailFailureText;
import io.github.companyaccounts.model.authorization.AuthorizationOutlook;
import io.github.companyaccounts.model.authorization.FiledAuthorization;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signed authorization with all that an operator needs to decide (D4).
 *
 * @param scan {@code null} when it was removed since its time was over
 * @param outlook {@code null} when nothing can happen to it any more
 */
@Schema(
        description = "A signed authorization with all that is needed to decide on it",
        requiredProperties = {"id", "number", "matter", "status", "form", "filedAt", "contacts", "objections"})
public record RecoveryRepresentation(
        String id,

        @Schema(description = "What the company was told", examples = "K7QM-4XRD")
        String number,

        @Schema(enumeration = {"second-factor", "networks", "main-admin"})
        String matter,

        @Schema(
                enumeration = {
                    "waiting",
                    "half-approved",
                    "approved",
                    "objected",
                    "done",
                    "failed",
                    "refused",
                    "withdrawn"
                })
        String status,

        RecoveryFormRepresentation form,

        @Schema(description = "When the scan came: the age of the case") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant filedAt,

        @Schema(description = "Left out when it was removed, some time after the decision")
        ScanRepresentation scan,

        @Schema(description = "Oldest first") List<RecoveryContactRepresentation> contacts,

        @Schema(description = "There while something can still happen")
        RecoveryOutlookRepresentation outlook,

        @Schema(description = "Whether the former main admin is blocked, as the operator decided; left out before")
        Boolean blockFormer,

        @Schema(description = "By the first of two operators")
        ApprovalRepresentation firstApproval,

        @Schema(description = "The approval that counts") ApprovalRepresentation approval,

        @Schema(description = "When an approved one takes effect, or took it")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant effectAt,

        @Schema(description = "The latest of all objections")
        ObjectionRepresentation objection,

        @Schema(description = "Of those concerned, to each approval and to what was done; oldest first")
        List<ObjectionRepresentation> objections,

        @Schema(
                description = "When somebody objected to what was done, the first time since operators settled all;"
                        + " left out if there is nothing to settle")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant objectionOpenSince,

        @Schema(description = "How it ended") DecisionRepresentation decision) {

    /** The signed scan, at {@code scan} below the case's address. */
    @Schema(
            description = "The signed scan",
            requiredProperties = {"format", "bytes", "sha256"})
    public record ScanRepresentation(
            @Schema(enumeration = {"pdf", "jpeg", "png"}) String format, long bytes, String sha256) {

        private static ScanRepresentation of(FiledAuthorization.Scan scan) {
            return scan == null ? null : new ScanRepresentation(scan.format().external(), scan.bytes(), scan.sha256());
        }
    }

    /** An operator's yes. */
    @Schema(
            description = "An operator's approval",
            requiredProperties = {"by", "at"})
    public record ApprovalRepresentation(
            @Schema(description = "Login of the operator") String by,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

        private static ApprovalRepresentation of(FiledAuthorization.Approval approval) {
            return approval == null ? null : new ApprovalRepresentation(approval.operatorLogin(), approval.at());
        }
    }

    /** Somebody concerned says no. */
    @Schema(
            description = "An objection of somebody concerned",
            requiredProperties = {"id", "by", "part", "at", "afterEffect", "putBack"})
    public record ObjectionRepresentation(
            String id,

            @Schema(description = "Address that the mail with the link went to")
            String by,

            @Schema(
                    description = "As what they were told: whose login is named, main admin until then, admin, or the"
                            + " address on record",
                    enumeration = {"person", "former", "admin", "company"})
            String part,

            @Schema(description = "Of their account at that moment; left out for an address alone")
            String login,

            @Schema(description = "Network address that it came from", examples = "198.51.100.1")
            String from,

            String reason,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,

            @Schema(description = "It had taken effect already: nothing was stopped, operators are to look into it")
            boolean afterEffect,

            @Schema(description = "The network rule that was lifted had not been put right yet, and counts again")
            boolean putBack,

            @Schema(description = "Left out until an operator settled it; of those after the effect only")
            SettlementRepresentation settled) {

        private static ObjectionRepresentation of(FiledAuthorization.Objection objection) {
            return new ObjectionRepresentation(
                    objection.id(),
                    objection.by(),
                    objection.part().external(),
                    objection.login(),
                    objection.from(),
                    objection.reason(),
                    objection.at(),
                    objection.afterEffect(),
                    objection.putBack(),
                    SettlementRepresentation.of(objection.settlement()));
        }
    }

    /** What operators made of an objection. */
    @Schema(
            description = "What operators made of an objection to what was done",
            requiredProperties = {"by", "note", "at"})
    public record SettlementRepresentation(
            @Schema(description = "Login of the operator") String by,
            String note,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

        private static SettlementRepresentation of(FiledAuthorization.Settlement settlement) {
            return settlement == null
                    ? null
                    : new SettlementRepresentation(settlement.operatorLogin(), settlement.note(), settlement.at());
        }
    }

    /** How it ended. */
    @Schema(
            description = "How an authorization ended",
            requiredProperties = {"at"})
    public record DecisionRepresentation(
            @Schema(description = "Login of the operator who refused it; left out for what no operator decided")
            String by,

            @Schema(description = "Of a refusal, in the operator's words")
            String reason,

            @Schema(
                    description = "Why an approved one came to nothing when its time had come: the type of a problem,"
                            + " without its prefix",
                    examples = "login-not-matched")
            String failure,

            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

        private static DecisionRepresentation of(FiledAuthorization.Decision decision) {
            return decision == null
                    ? null
                    : new DecisionRepresentation(
                            decision.operatorLogin(), decision.reason(), decision.failure(), decision.at());
        }
    }

    /**
     * @param outlook {@code null} when nothing can happen to it any more
     */
    static RecoveryRepresentation of(FiledAuthorization filed, AuthorizationOutlook outlook, MailFailureText words) {
        List<ObjectionRepresentation> objections =
                filed.objections().stream().map(ObjectionRepresentation::of).toList();
        return new RecoveryRepresentation(
                filed.id(),
                filed.number(),
                filed.form().matter().external(),
                filed.state().external(),
                RecoveryFormRepresentation.of(filed.form()),
                filed.filedAt(),
                ScanRepresentation.of(filed.scan()),
                filed.contacts().stream().map(RecoveryContactRepresentation::of).toList(),
                outlook == null ? null : RecoveryOutlookRepresentation.of(outlook, words),
                filed.blockFormer(),
                ApprovalRepresentation.of(filed.firstApproval()),
                ApprovalRepresentation.of(filed.approval()),
                filed.effectAt(),
                objections.isEmpty() ? null : objections.get(objections.size() - 1),
                objections,
                filed.objectionOpenSince(),
                DecisionRepresentation.of(filed.decision()));
    }
}
