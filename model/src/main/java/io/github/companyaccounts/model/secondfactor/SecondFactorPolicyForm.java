package io.github.companyaccounts.model.secondfactor;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A company's wish to require a second factor or not, as sent.
 *
 * @param requireSecondFactor required
 * @param from ISO 8601: the day from whose beginning, in the realm's time zone, people are asked; today means at once, and so
 *     does {@code null} unless it is required already
 */
public record SecondFactorPolicyForm(Boolean requireSecondFactor, String from) {

    private static final int LONGEST = 40;

    /** Later days are typing errors. */
    private static final Duration AHEAD = Duration.ofDays(366);

    /**
     * Notes what is wrong at its field; usable only if nothing is. Asking again for what is so already changes nothing: the day
     * it began on may be sent although it has passed.
     */
    SecondFactorPolicy checked(SecondFactorPolicy before, Instant now, ZoneId zone, Violations violations) {
        if (requireSecondFactor == null) {
            violations.add(Refusal.REQUIRED, "requireSecondFactor");
        }
        String day = Typed.at("from", from, violations).line(LONGEST);
        if (!Boolean.TRUE.equals(requireSecondFactor)) {
            return SecondFactorPolicy.NOT_REQUIRED;
        }
        if (day == null) {
            return before.isRequired() ? before : new SecondFactorPolicy(now);
        }
        try {
            return from(LocalDate.parse(day), before, now, zone, violations);
        } catch (DateTimeException e) {
            violations.add(Refusal.MALFORMED, "from");
            return before;
        }
    }

    private static SecondFactorPolicy from(
            LocalDate day, SecondFactorPolicy before, Instant now, ZoneId zone, Violations violations) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (before.isRequired() && day.equals(LocalDate.ofInstant(before.from(), zone))) {
            return before;
        }
        if (day.isAfter(LocalDate.ofInstant(now.plus(AHEAD), zone))) {
            violations.add(Refusal.MALFORMED, "from");
        } else if (day.isBefore(today)) {
            violations.add(Refusal.DAY_PASSED, "from");
        }
        return new SecondFactorPolicy(
                day.equals(today) ? now : day.atStartOfDay(zone).toInstant());
    }
}
