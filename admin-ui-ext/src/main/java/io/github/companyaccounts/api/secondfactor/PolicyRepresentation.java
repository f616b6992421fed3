package io.github.companyaccounts.api.secondfactor;

import io.github.companyaccounts.model.secondfactor.SecondFactorPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company requires of all its people when they sign in (D2). */
@Schema(
        description = "What a company requires of all its people when they sign in",
        requiredProperties = {"requireSecondFactor", "inForce", "today", "withSecondFactor", "withoutSecondFactor"})
public record PolicyRepresentation(
        @Schema(description = "Whether a second factor is required, now or from a day on")
        boolean requireSecondFactor,

        @Schema(description = "The day it is required from, in the realm's time zone; absent if it is not required")
        String from,

        @Schema(description = "Whether people are asked at this moment")
        boolean inForce,

        @Schema(description = "The present day in the realm's time zone: the earliest it can be required from")
        String today,

        @Schema(description = "How many people of the company have a second factor")
        long withSecondFactor,

        @Schema(description = "How many have none") long withoutSecondFactor) {

    static PolicyRepresentation of(SecondFactorPolicy policy, Instant now, ZoneId zone, long with, long without) {
        return new PolicyRepresentation(
                policy.isRequired(),
                policy.isRequired() ? day(policy.from(), zone) : null,
                policy.isInForce(now),
                day(now, zone),
                with,
                without);
    }

    private static String day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).toString();
    }
}
