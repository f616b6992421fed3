package io.github.companyaccounts.model.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What somebody typed")
class TypedTextTest {

    @Test
    @DisplayName("is kept without the blanks around it")
    void kept() {
        assertThat(TypedText.of("  123456_admin\t")).contains(new TypedText("123456_admin"));
        assertThat(TypedText.of("łucja@żółw.pl")).contains(new TypedText("łucja@żółw.pl"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t\n"})
    @DisplayName("may be nothing")
    void nothing(String typed) {
        assertThat(TypedText.of(typed)).isEmpty();
    }

    @Test
    @DisplayName("is at most as long as a login can be")
    void tooLong() {
        assertThat(TypedText.of("a".repeat(255))).isPresent();
        assertThat(TypedText.of("a".repeat(256))).isEmpty();
    }

    @Test
    @DisplayName("never carries what a database refuses")
    void whatDatabasesRefuse() {
        assertThat(TypedText.of("a\u0000b🎈c\u001fd")).contains(new TypedText("a?b??c?d"));
    }
}
