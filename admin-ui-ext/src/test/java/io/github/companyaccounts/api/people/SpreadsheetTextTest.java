package io.github.companyaccounts.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text in a spreadsheet (invariant 12)")
class SpreadsheetTextTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("what a spreadsheet would run is preceded by an apostrophe")
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://evil.example\",\"Click\")",
                "+48221002030",
                "-2+3",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\tx",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM"
            })
    void neutralised(String formula) {
        assertThat(SpreadsheetText.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("ordinary text stays as it is")
    @ValueSource(
            strings = {
                "",
                " ",
                "Jan",
                "Żółkiewska-Nowak",
                "jan.kowalski@example.com",
                "O'Brien",
                "2+2",
                "a=b",
                "shop:place-orders"
            })
    void unchanged(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(text);
    }
}
