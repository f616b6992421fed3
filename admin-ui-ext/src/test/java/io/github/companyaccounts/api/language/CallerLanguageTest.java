package io.github.companyaccounts.api.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The language of an answer")
class CallerLanguageTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    @DisplayName("is the first one asked for that we speak")
    void asked() {
        assertThat(CallerLanguage.choose(Stream.of("de", "pl", "en"), "en")).isEqualTo(POLISH);
    }

    @Test
    @DisplayName("is else the realm's default one")
    void realmDefault() {
        assertThat(CallerLanguage.choose(Stream.of("*"), "pl")).isEqualTo(POLISH);
        assertThat(CallerLanguage.choose(Stream.of(), "pl")).isEqualTo(POLISH);
    }

    @Test
    @DisplayName("is else English")
    void english() {
        assertThat(CallerLanguage.choose(Stream.of("de"), "fr")).isEqualTo(Locale.ENGLISH);
        assertThat(CallerLanguage.choose(Stream.of(), null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    @DisplayName("the words of the people's file are the same in both")
    void sameKeys() {
        String name = "io.github.companyaccounts.api.people.people-csv";
        assertThat(CallerLanguage.bundle(name, POLISH).keySet())
                .isEqualTo(CallerLanguage.bundle(name, Locale.ENGLISH).keySet());
    }
}
