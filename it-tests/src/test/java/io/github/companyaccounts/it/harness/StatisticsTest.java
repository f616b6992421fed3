package io.github.companyaccounts.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Mann-Whitney U test")
class StatisticsTest {

    private final Random random = new Random(42);

    @Test
    @DisplayName("does not tell two samples of one source apart")
    void oneSource() {
        assertThat(Statistics.mannWhitneyU(answers(20), answers(20))).isGreaterThan(0.01);
    }

    @Test
    @DisplayName("tells a source apart that takes a tenth longer")
    void twoSources() {
        assertThat(Statistics.mannWhitneyU(answers(20), answers(22))).isLessThan(0.01);
    }

    /** Two hundred answers around this many milliseconds, as answers are: never fast, sometimes slow. */
    private double[] answers(double milliseconds) {
        return random.doubles(200)
                .map(uniform -> milliseconds - 2 * Math.log(1 - uniform))
                .toArray();
    }
}
