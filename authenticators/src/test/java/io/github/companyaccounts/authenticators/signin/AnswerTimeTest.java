package io.github.companyaccounts.authenticators.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The time of a refusal")
class AnswerTimeTest {

    @Test
    @DisplayName("given no setting, then it is the standard one")
    void standard() {
        assertThat(AnswerTime.floor(Map.of())).isEqualTo(AnswerTime.STANDARD);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "soon", "-1", "0.4", "1234567"})
    @DisplayName("given a setting that makes no sense, then it is the standard one, never none at all")
    void nonsense(String set) {
        assertThat(AnswerTime.floor(Map.of(AnswerTime.SETTING, set))).isEqualTo(AnswerTime.STANDARD);
    }

    @ParameterizedTest(name = "{0} ms")
    @CsvSource({"0, 0", "250, 250", "' 700 ', 700", "10000, 10000", "10001, 10000", "999999, 10000"})
    @DisplayName("given a setting, then it is that, but never so long that threads run out")
    void set(String set, long millis) {
        assertThat(AnswerTime.floor(Map.of(AnswerTime.SETTING, set))).isEqualTo(Duration.ofMillis(millis));
    }
}
