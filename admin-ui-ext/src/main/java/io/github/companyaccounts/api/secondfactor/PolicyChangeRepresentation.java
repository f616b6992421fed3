package io.github.companyaccounts.api.secondfactor;

import io.github.companyaccounts.model.secondfactor.SecondFactorPolicyForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company is to require of all its people, as an admin sends it. */
@Schema(
        description = "What a company is to require of all its people",
        requiredProperties = {"requireSecondFactor"})
public record PolicyChangeRepresentation(
        Boolean requireSecondFactor,

        @Schema(
                description =
                        "The day people are asked from, in the realm's time zone. Today, or left out: at once. Left"
                                + " out where it is required already: as it is",
                examples = "2026-12-01")
        String from) {

    SecondFactorPolicyForm toForm() {
        return new SecondFactorPolicyForm(requireSecondFactor, from);
    }
}
