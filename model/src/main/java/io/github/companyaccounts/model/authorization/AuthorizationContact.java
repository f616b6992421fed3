package io.github.companyaccounts.model.authorization;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A contact with the company, as an operator noted it.
 *
 * @param address the phone number or e-mail address on record then
 * @param note {@code null} without one
 * @param operatorLogin kept after deletion
 */
public record AuthorizationContact(
        String id, Channel channel, String address, Outcome outcome, String note, String operatorLogin, Instant at) {

    /** On what way. Stored by name: never rename. */
    public enum Channel {
        PHONE,
        EMAIL;

        public String external() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Channel> ofExternal(String external) {
            return Arrays.stream(values())
                    .filter(channel -> channel.external().equals(external))
                    .findFirst();
        }
    }

    /** What came of it. Stored by name: never rename. */
    public enum Outcome {
        /** Somebody who may speak for the company confirmed the authorization. */
        REACHED,
        NOT_REACHED;

        /** As APIs write it, for example {@code not-reached}. */
        public String external() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Outcome> ofExternal(String external) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.external().equals(external))
                    .findFirst();
        }
    }
}
