package io.github.companyaccounts.model.cancellation;

import io.github.companyaccounts.model.recorded.Ref;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A request to cancel a product (E4).
 *
 * @param number grows in the order in which requests were committed: who reads on after one misses none
 * @param productName as it was when it was asked
 * @param details {@code null} if none were given
 * @param requestedByLogin kept after the account is deleted
 * @param doneAt when the operator's systems said that they have it, or {@code null}
 */
public record Cancellation(
        String id,
        long number,
        String companyId,
        Ref productRef,
        String productName,
        When when,
        String reason,
        String details,
        String requestedById,
        String requestedByLogin,
        Instant requestedAt,
        Instant doneAt) {

    /** From when on. */
    public enum When {
        NOW,
        /** The day the product is paid until. */
        PERIOD_END;

        /** As APIs write it. */
        public String external() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<When> parse(String text) {
            return Arrays.stream(values())
                    .filter(when -> when.external().equals(text))
                    .findFirst();
        }
    }

    /** How far it is. */
    public enum State {
        REQUESTED,
        DONE;

        /** As APIs write it. */
        public String external() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        return doneAt == null ? State.REQUESTED : State.DONE;
    }
}
