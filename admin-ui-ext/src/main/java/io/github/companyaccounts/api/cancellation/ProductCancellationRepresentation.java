package io.github.companyaccounts.api.cancellation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.cancellation.Cancellation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to cancel a product, as the product shows it (E4).
 *
 * @param doneAt {@code null} while the operator has not said so
 */
@Schema(
        description = "A request to cancel a product",
        requiredProperties = {"when", "state", "requestedAt", "requestedBy"})
public record ProductCancellationRepresentation(
        @Schema(enumeration = {"now", "period-end"}) String when,

        @Schema(
                description = "`requested` until the operator's systems have it, then `done`",
                enumeration = {"requested", "done"})
        String state,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant requestedAt,

        @Schema(description = "Login of who asked, as it was then")
        String requestedBy,

        @Schema(description = "Left out before") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant doneAt) {

    public static ProductCancellationRepresentation of(Cancellation cancellation) {
        return cancellation == null
                ? null
                : new ProductCancellationRepresentation(
                        cancellation.when().external(),
                        cancellation.state().external(),
                        cancellation.requestedAt(),
                        cancellation.requestedByLogin(),
                        cancellation.doneAt());
    }
}
