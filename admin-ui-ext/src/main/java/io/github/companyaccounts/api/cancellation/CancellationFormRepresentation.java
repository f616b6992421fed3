package io.github.companyaccounts.api.cancellation;

import io.github.companyaccounts.model.cancellation.CancellationForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says who asks to cancel a product (E4). */
@Schema(
        description = "A request to cancel a product",
        requiredProperties = {"when", "reason"})
public record CancellationFormRepresentation(
        @Schema(
                description = "At once, or on the day the product is paid until; the latter only where there is one",
                enumeration = {"now", "period-end"})
        String when,

        @Schema(description = "Why, in one line", examples = "Nie korzystamy już z tej usługi", maxLength = 200)
        String reason,

        @Schema(description = "What else there is to say", maxLength = 2000)
        String details) {

    public CancellationForm toForm() {
        return new CancellationForm(when, reason, details);
    }
}
