package io.github.companyaccounts.model.secondfactor;

import java.time.Instant;

/**
 * Whether a company requires a second factor of all its people (D2).
 *
 * @param from since or from when, or {@code null} if it does not
 */
public record SecondFactorPolicy(Instant from) {

    /** As long as nobody said anything else. */
    public static final SecondFactorPolicy NOT_REQUIRED = new SecondFactorPolicy(null);

    /** Whether it is required, now or later. */
    public boolean isRequired() {
        return from != null;
    }

    /** Whether people are asked at this moment. */
    public boolean isInForce(Instant now) {
        return from != null && !from.isAfter(now);
    }
}
