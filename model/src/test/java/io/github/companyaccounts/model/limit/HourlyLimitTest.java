package io.github.companyaccounts.model.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("So often in an hour")
class HourlyLimitTest {

    private static final long NOW = 1_795_000_000_000L;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Test
    @DisplayName("given a multiple of a limit, then it is one, however high the limit is set")
    void times() {
        assertThat(HourlyLimit.times(200, 3)).isEqualTo(600);
        assertThat(HourlyLimit.times(999_999_999, 3)).isPositive();
    }

    @Test
    @DisplayName("and no more in any sixty minutes")
    void inAnySixtyMinutes() {
        HourlyLimit limit = HourlyLimit.unused();
        for (int minute = 0; minute < 3; minute++) {
            limit = limit.countedAt(NOW + minute, 3).orElseThrow();
        }

        assertThat(limit.countedAt(NOW + 3, 3)).isEmpty();
        assertThat(limit.countedAt(NOW + HOUR - 1, 3)).isEmpty();
        Optional<HourlyLimit> later = limit.countedAt(NOW + HOUR, 3);
        assertThat(later.map(HourlyLimit::times)).contains(List.of(NOW + 1, NOW + 2, NOW + HOUR));
        assertThat(later.orElseThrow().countedAt(NOW + HOUR, 3)).isEmpty();
    }

    @Test
    @DisplayName("is never for zero")
    void zeroIsNever() {
        assertThat(HourlyLimit.unused().countedAt(NOW, 0)).isEmpty();
    }

    @Test
    @DisplayName("fits into its column, however high it is set")
    void fitsIntoItsColumn() {
        HourlyLimit full = new HourlyLimit(Collections.nCopies(4999, NOW));
        HourlyLimit last = full.countedAt(NOW, 1_000_000).orElseThrow();

        assertThat(last.text()).hasSizeLessThan(65_535);
        assertThat(last.countedAt(NOW, 1_000_000)).isEmpty();
    }

    @Test
    @DisplayName("says how long until there is room for one more")
    void untilFree() {
        HourlyLimit limit = new HourlyLimit(List.of(NOW - HOUR, NOW - 50, NOW - 40, NOW));

        assertThat(limit.untilFree(NOW, 4)).isEqualTo(Duration.ZERO);
        assertThat(limit.untilFree(NOW, 3)).isEqualTo(Duration.ofMillis(HOUR - 50));
        assertThat(limit.countedAt(NOW + HOUR - 51, 3)).isEmpty();
        assertThat(limit.countedAt(NOW + HOUR - 50, 3)).isPresent();
        assertThat(limit.untilFree(NOW, 1)).as("was set lower").isEqualTo(Duration.ofMillis(HOUR));
        assertThat(limit.untilFree(NOW, 2)).isEqualTo(Duration.ofMillis(HOUR - 40));
        assertThat(limit.untilFree(NOW, 0)).as("never").isEqualTo(Duration.ofHours(1));
        assertThat(HourlyLimit.unused().untilFree(NOW, 0)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @DisplayName("is kept as text")
    void asText() {
        HourlyLimit limit = new HourlyLimit(List.of(NOW, NOW + 1));

        assertThat(HourlyLimit.parse(limit.text())).isEqualTo(limit);
        assertThat(HourlyLimit.parse("")).isEqualTo(HourlyLimit.unused());
        assertThat(HourlyLimit.unused().text()).isEmpty();
    }

    @Test
    @DisplayName("keeps its order when the clock of another node is behind")
    void keepsItsOrder() {
        HourlyLimit limit = new HourlyLimit(List.of(NOW)).countedAt(NOW - 5, 3).orElseThrow();

        assertThat(limit.times()).containsExactly(NOW - 5, NOW);
    }

    @Test
    @DisplayName(
            "What is only slowed down: free so many times, then after one minute, two, four and so on, an hour at most")
    void slowedDown() {
        long minute = Duration.ofMinutes(1).toMillis();
        assertThat(HourlyLimit.unused().pause(NOW, 2)).isZero();
        assertThat(new HourlyLimit(List.of(NOW)).pause(NOW, 2)).isZero();
        assertThat(new HourlyLimit(List.of(NOW, NOW)).pause(NOW, 2)).hasMinutes(1);
        assertThat(new HourlyLimit(List.of(NOW - minute, NOW)).pause(NOW + minute, 2))
                .isZero();
        assertThat(new HourlyLimit(List.of(NOW, NOW, NOW)).pause(NOW, 2)).hasMinutes(2);
        assertThat(new HourlyLimit(List.of(NOW, NOW, NOW, NOW)).pause(NOW + minute, 2))
                .hasMinutes(3);
        assertThat(new HourlyLimit(java.util.Collections.nCopies(9, NOW)).pause(NOW, 2))
                .hasMinutes(60);
        assertThat(new HourlyLimit(java.util.Collections.nCopies(500, NOW)).pause(NOW, 2))
                .hasMinutes(60);
    }

    @Test
    @DisplayName("The latest one can be taken back")
    void takenBack() {
        assertThat(new HourlyLimit(List.of(1L, 2L)).withoutLatest()).isEqualTo(new HourlyLimit(List.of(1L)));
        assertThat(HourlyLimit.unused().withoutLatest()).isEqualTo(HourlyLimit.unused());
    }
}
