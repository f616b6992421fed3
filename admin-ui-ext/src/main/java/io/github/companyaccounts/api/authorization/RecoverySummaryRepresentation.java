package io.github.companyaccounts.api.authorization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.authorization.AuthorizationForm;
import io.github.companyaccounts.model.authorization.FiledAuthorization;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the operator's queue (D4).
 *
 * @param firstApprovedBy {@code null} unless the first of two approved
 * @param effectAt {@code null} before it is approved
 */
@Schema(
        description = "A signed authorization in the operator's queue",
        requiredProperties = {"id", "number", "matter", "status", "companyName", "login", "filedAt"})
public record RecoverySummaryRepresentation(
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

        @Schema(description = "As the company wrote it; left out if it gave a tax number alone")
        String customerNumber,

        @Schema(description = "As the company wrote it") String taxNumber,
        @Schema(description = "As the company wrote it") String companyName,

        @Schema(description = "Of the person it is about, as the company wrote it")
        String login,

        @Schema(description = "When the scan came: the age of the case") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant filedAt,

        @Schema(description = "Login of the operator who was the first of two")
        String firstApprovedBy,

        @Schema(description = "When an approved one takes effect, or took it")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant effectAt,

        @Schema(
                description = "When somebody objected to what was done, the first time since operators settled all;"
                        + " left out if there is nothing to settle")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant objectionOpenSince) {

    static RecoverySummaryRepresentation of(FiledAuthorization filed) {
        AuthorizationForm form = filed.form();
        return new RecoverySummaryRepresentation(
                filed.id(),
                filed.number(),
                form.matter().external(),
                filed.state().external(),
                form.customerNumber(),
                form.taxNumber(),
                form.companyName(),
                form.login(),
                filed.filedAt(),
                Optional.ofNullable(filed.firstApproval())
                        .map(FiledAuthorization.Approval::operatorLogin)
                        .orElse(null),
                filed.effectAt(),
                filed.objectionOpenSince());
    }
}
