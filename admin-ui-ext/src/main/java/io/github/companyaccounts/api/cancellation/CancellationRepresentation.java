package io.github.companyaccounts.api.cancellation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.cancellation.Cancellation;
import io.github.companyaccounts.model.cancellation.Cancellations.Entry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to cancel, for the operator (E4).
 *
 * @param number to go on after
 * @param doneAt {@code null} while it is not
 */
@Schema(
        description = "A request to cancel a product",
        requiredProperties = {
            "id",
            "number",
            "customerNumber",
            "companyName",
            "productRef",
            "productName",
            "when",
            "reason",
            "state",
            "requestedAt",
            "requestedBy"
        })
public record CancellationRepresentation(
        String id,

        @Schema(description = "Grows from one request to the next: give the last one you have as `after`")
        long number,

        @Schema(examples = "123456") String customerNumber,
        String companyName,

        @Schema(description = "The operator's own key of the product")
        String productRef,

        @Schema(description = "As it was when it was asked") String productName,

        @Schema(enumeration = {"now", "period-end"}) String when,

        String reason,
        String details,

        @Schema(enumeration = {"requested", "done"}) String state,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant requestedAt,

        @Schema(description = "Login of who asked, as it was then")
        String requestedBy,

        @Schema(description = "Left out before") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant doneAt) {

    static CancellationRepresentation of(Entry entry) {
        Cancellation cancellation = entry.cancellation();
        return new CancellationRepresentation(
                cancellation.id(),
                cancellation.number(),
                entry.customerNumber(),
                entry.companyName(),
                cancellation.productRef().value(),
                cancellation.productName(),
                cancellation.when().external(),
                cancellation.reason(),
                cancellation.details(),
                cancellation.state().external(),
                cancellation.requestedAt(),
                cancellation.requestedByLogin(),
                cancellation.doneAt());
    }
}
