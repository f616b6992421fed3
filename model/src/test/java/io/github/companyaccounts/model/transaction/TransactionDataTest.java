package io.github.companyaccounts.model.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.Violations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A transaction that the operator's systems send")
class TransactionDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "1234.5", "9999999999999.9999"})
    @DisplayName("has an amount that is kept as it was sent")
    void amounts(String amount) {
        Violations violations = new Violations();
        assertThat(data("2026-11-20", amount, "PLN", "paid", null)
                        .checked(violations)
                        .amount())
                .isEqualTo(amount);
        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 1, PLN, paid,",
        "20.11.2026, 1, PLN, paid,",
        "2026-11-20, '1,5', PLN, paid,",
        "2026-11-20, 1e3, PLN, paid,",
        "2026-11-20, 01, PLN, paid,",
        "2026-11-20, 1.00001, PLN, paid,",
        "2026-11-20, 12345678901234, PLN, paid,",
        "2026-11-20, 1, pln, paid,",
        "2026-11-20, 1, XYZ, paid,",
        "2026-11-20, 1, PLN, PAID,",
        "2026-11-20, 1, PLN, paid, http://example.com/",
        "2026-11-20, 1, PLN, paid, javascript:alert(1)",
        "2026-11-20, 1, PLN, paid, https:///path",
        "2026-11-20, 1, PLN, paid, https://user@example.com/",
        "2026-11-20, 1, PLN, paid, 'https://example.com/<b>'",
    })
    @DisplayName("is refused with anything else than a day, a decimal, a currency, a state, an https address")
    void wrong(String date, String amount, String currency, String state, String url) {
        Violations violations = new Violations();
        data(date, amount, currency, state, url).checked(violations);
        assertThat(violations.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a.pdf", "HTTPS://example.com:8443/?a=b"})
    @DisplayName("may lead to its document")
    void documents(String url) {
        Violations violations = new Violations();
        assertThat(data("2026-11-20", "1", "EUR", "refunded", url)
                        .checked(violations)
                        .documentUrl())
                .isEqualTo(url);
        assertThat(violations.isEmpty()).isTrue();
    }

    private static TransactionData data(String date, String amount, String currency, String state, String url) {
        return new TransactionData(date, "FV/1", null, amount, currency, state, url);
    }
}
