package io.github.companyaccounts.model.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often something happened within the last hour. Counted by the moments themselves, so that there are never more than
 * allowed in any sixty minutes, wherever they begin.
 *
 * @param times moments in milliseconds, oldest first
 */
public record HourlyLimit(List<Long> times) {

    private static final long WINDOW = Duration.ofHours(1).toMillis();

    /** What fits into a column; nobody needs a higher limit. */
    private static final int HIGHEST = 5000;

    private static final int RADIX = 36;

    public HourlyLimit {
        times = List.copyOf(times);
    }

    /** Nothing happened yet. */
    public static HourlyLimit unused() {
        return new HourlyLimit(List.of());
    }

    public static HourlyLimit parse(String text) {
        return new HourlyLimit(Arrays.stream(text.split(",", -1))
                .filter(time -> !time.isEmpty())
                .map(time -> Long.parseLong(time, RADIX))
                .toList());
    }

    public String text() {
        return times.stream().map(time -> Long.toString(time, RADIX)).collect(Collectors.joining(","));
    }

    /**
     * Counts once more.
     *
     * @param now in milliseconds
     * @param max how often it may happen in an hour
     * @return empty if it happened that often already
     */
    public Optional<HourlyLimit> countedAt(long now, int max) {
        List<Long> recent = recent(now);
        if (recent.size() >= Math.min(max, HIGHEST)) {
            return Optional.empty();
        }
        return Optional.of(new HourlyLimit(
                Stream.concat(recent.stream(), Stream.of(now)).sorted().toList()));
    }

    /**
     * How long until it may happen once more; an hour if it may never.
     *
     * @param now in milliseconds
     * @param max how often it may happen in an hour
     */
    public Duration untilFree(long now, int max) {
        List<Long> recent = recent(now);
        int tooMany = recent.size() - Math.min(max, HIGHEST);
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(tooMany < recent.size() ? recent.get(tooMany) + WINDOW - now : WINDOW);
    }

    private List<Long> recent(long now) {
        return times.stream().filter(time -> time > now - WINDOW).toList();
    }
}
