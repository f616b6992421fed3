package io.github.companyaccounts.model.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A licence number as people type it (B2)")
class LicenceNumberTest {

    @ParameterizedTest
    @DisplayName("is the same in small letters, with blanks and with other dashes")
    @ValueSource(strings = {"ABCD-1234", "abcd1234", " ab cd–12\u00a034 ", "A-B-C-D-1-2-3-4"})
    void same(String typed) {
        assertThat(LicenceNumber.parse(typed)).contains(new LicenceNumber("ABCD1234"));
    }

    @ParameterizedTest
    @DisplayName("is none when nothing is left of it")
    @NullSource
    @ValueSource(strings = {"", "  ", "-–-"})
    void none(String typed) {
        assertThat(LicenceNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("has 100 characters at most")
    @ValueSource(ints = {101, 100_000})
    void tooLong(int characters) {
        assertThat(LicenceNumber.parse("A".repeat(characters))).isEmpty();
        assertThat(LicenceNumber.parse("A".repeat(100))).isPresent();
    }
}
