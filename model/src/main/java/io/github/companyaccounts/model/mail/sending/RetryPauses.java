package io.github.companyaccounts.model.mail.sending;

import java.time.Duration;
import java.util.List;

/**
 * How long a mail waits after an attempt that did not work: a moment at first, a day at last. While nothing at all can be
 * sent, one mail of the realm tries for all, so it may ask more often whether the mail server is back.
 */
public final class RetryPauses {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofDays(1));

    private static final Duration LONGEST_FOR_THE_REALM = Duration.ofMinutes(5);

    private RetryPauses() {}

    /**
     * @param attempts made so far, the failed one included: 1 or more
     */
    public static Duration after(int attempts, MailTrouble trouble) {
        Duration pause = PAUSES.get(Math.min(Math.max(attempts, 1), PAUSES.size()) - 1);
        boolean tooLong = trouble.concernsTheRealm() && pause.compareTo(LONGEST_FOR_THE_REALM) > 0;
        return tooLong ? LONGEST_FOR_THE_REALM : pause;
    }
}
