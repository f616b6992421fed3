package io.github.companyaccounts.model.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Text as people search for it")
class SearchTextTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "Zażółć Gęślą JAŹŃ, zazolc gesla jazn",
        "Łódź, lodz",
        "Đorđe, dorde",
        "Ørsted, orsted",
        "Groß, gross",
        "Ægir, aegir",
        "Œuvre, oeuvre",
        "'  Sp. z o.o. ', sp. z o.o.",
        "Ｗｉｄｅ, wide",
        "ŁÓDŹ, lodz",
    })
    @DisplayName("has neither capitals nor accents")
    void folded(String written, String searched) {
        assertThat(SearchText.of(written)).isEqualTo(searched);
    }

    @Test
    @DisplayName("is folded the same whether accents stand with their letters or after them")
    void decomposed() {
        assertThat(SearchText.of("Żo\u0301łc\u0301"))
                .isEqualTo(SearchText.of("Żółć"))
                .isEqualTo("zolc");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"100%, 100!%", "a_b, a!_b", "wow!, wow!!", "!%_, !!!%!_", "plain, plain"})
    @DisplayName("stands for itself in a pattern")
    void literal(String typed, String pattern) {
        assertThat(SearchText.literal(typed)).isEqualTo(pattern);
    }
}
