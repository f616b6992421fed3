package io.github.companyaccounts.model.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Until when a link works")
class ExpiryTextTest {

    private static final Instant WINTER = Instant.parse("2026-12-23T13:05:59Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T21:59:00Z");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    @DisplayName("is told in the reader's language, with the zone by its name")
    void inTheReadersLanguage() {
        assertThat(ExpiryText.of(WINTER, WARSAW, Locale.forLanguageTag("pl")))
                .isEqualTo("23 grudnia 2026, 14:05 (czas środkowoeuropejski standardowy)");
        assertThat(ExpiryText.of(WINTER, WARSAW, Locale.ENGLISH))
                .isEqualTo("23 December 2026, 14:05 (Central European Standard Time)");
    }

    @Test
    @DisplayName("knows of summer time")
    void inSummer() {
        assertThat(ExpiryText.of(SUMMER, WARSAW, Locale.ENGLISH))
                .isEqualTo("1 July 2026, 23:59 (Central European Summer Time)");
    }
}
