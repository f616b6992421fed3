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
    static final int HIGHEST = 5000;

    private static final int RADIX = 36;

    public HourlyLimit {
        times = List.copyOf(times);
    }

    /** So many times as often, as far as anything can be counted. */
    public static int times(int max, int factor) {
        return Math.min(max, HIGHEST) * factor;
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

    /**
     * How long until it may happen once more, where it may happen more often than so many times an hour, only ever more slowly: one
     * minute after the last of them, then two, four, and so on up to an hour.
     *
     * @param now in milliseconds
     * @param free how often it may happen in an hour without any pause
     */
    public Duration pause(long now, int free) {
        List<Long> recent = recent(now);
        int beyond = recent.size() - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        long pause = Math.min(WINDOW, Duration.ofMinutes(1).toMillis() << Math.min(beyond, 6));
        long until = (recent.isEmpty() ? now : recent.get(recent.size() - 1)) + pause;
        return Duration.ofMillis(Math.max(0, until - now));
    }

    /** As if the last one had not happened. */
    public HourlyLimit withoutLatest() {
        return new HourlyLimit(times.subList(0, Math.max(0, times.size() - 1)));
    }

    private List<Long> recent(long now) {
        return times.stream().filter(time -> time > now - WINDOW).toList();
    }
}
