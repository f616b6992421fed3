package io.github.companyaccounts.model.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.model.Violations;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A company's wish to require a second factor")
class SecondFactorPolicyFormTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    /** In Warsaw it is the 27th already. */
    private static final Instant NOW = Instant.parse("2026-11-26T23:30:00Z");

    private static final SecondFactorPolicy NONE = SecondFactorPolicy.NOT_REQUIRED;

    @Test
    @DisplayName("today, or without a day, counts at once")
    void atOnce() {
        assertThat(checked(true, null, NONE)).isEqualTo(new SecondFactorPolicy(NOW));
        assertThat(checked(true, "2026-11-27", NONE)).isEqualTo(new SecondFactorPolicy(NOW));
    }

    @Test
    @DisplayName("for a later day counts from its beginning in the realm's time zone")
    void later() {
        Instant first = Instant.parse("2026-11-30T23:00:00Z");
        SecondFactorPolicy policy = checked(true, " 2026-12-01 ", NONE);
        assertThat(policy.from()).isEqualTo(first);
        assertThat(policy.isRequired()).isTrue();
        assertThat(policy.isInForce(first.minusMillis(1))).isFalse();
        assertThat(policy.isInForce(first)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2025-01-01"})
    @DisplayName("for a day gone by is refused")
    void past(String day) {
        assertThatThrownBy(() -> checked(true, day, NONE)).hasMessage("from: day-passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "2026-12-01T00:00:00Z", "2027-11-29"})
    @DisplayName("for no day, or one more than a year ahead, is refused")
    void malformed(String day) {
        assertThatThrownBy(() -> checked(true, day, NONE)).hasMessage("from: malformed");
    }

    @Test
    @DisplayName("for no day leaves the policy as it was")
    void malformedLeavesItAsItWas() {
        SecondFactorPolicy since = new SecondFactorPolicy(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(new SecondFactorPolicyForm(true, "tomorrow").checked(since, NOW, WARSAW, new Violations()))
                .isEqualTo(since);
    }

    @Test
    @DisplayName("a year ahead is the last day")
    void aYearAhead() {
        assertThat(checked(true, "2027-11-28", NONE).from()).isEqualTo(Instant.parse("2027-11-27T23:00:00Z"));
    }

    @Test
    @DisplayName("sent again as it is changes nothing, though its day has passed")
    void again() {
        SecondFactorPolicy since = new SecondFactorPolicy(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(checked(true, "2026-11-01", since)).isEqualTo(since);
        assertThat(checked(true, null, since)).isEqualTo(since);
        assertThatThrownBy(() -> checked(true, "2026-11-02", since)).hasMessage("from: day-passed");
    }

    @Test
    @DisplayName("can be put off, and taken back whatever the day")
    void putOff() {
        SecondFactorPolicy since = new SecondFactorPolicy(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(checked(true, "2026-12-01", since).isInForce(NOW)).isFalse();
        assertThat(checked(false, null, since)).isEqualTo(NONE);
        assertThat(checked(false, "2020-01-01", since)).isEqualTo(NONE);
        assertThat(NONE.isRequired()).isFalse();
        assertThat(NONE.isInForce(NOW)).isFalse();
    }

    @Test
    @DisplayName("has to say yes or no")
    void required() {
        assertThatThrownBy(() -> checked(null, "2026-12-01", NONE)).hasMessage("requireSecondFactor: required");
    }

    private static SecondFactorPolicy checked(Boolean required, String from, SecondFactorPolicy before) {
        Violations violations = new Violations();
        SecondFactorPolicy policy = new SecondFactorPolicyForm(required, from).checked(before, NOW, WARSAW, violations);
        violations.refuse();
        return policy;
    }
}
