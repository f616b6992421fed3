package io.github.companyaccounts.api.operator;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.company.Company;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the deletion of a company is (A4).
 *
 * @param since when the operator asked for it
 * @param remaining how many members are still to be removed
 */
@Schema(
        description = "How far the deletion of a company is",
        requiredProperties = {"since", "remaining"})
public record DeletionRepresentation(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant since,

        @Schema(description = "How many members are still to be removed")
        long remaining) {

    /** {@code null} for a company that is not being deleted. */
    static DeletionRepresentation of(Company company) {
        return company.deletingSince() == null
                ? null
                : new DeletionRepresentation(company.deletingSince(), company.people());
    }
}
