package io.github.companyaccounts.model.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A tax number as people type it (B2)")
class TaxNumberTest {

    @ParameterizedTest
    @DisplayName("is the same however it is grouped, and with PL in front or without")
    @ValueSource(
            strings = {
                "5260250995",
                "526-025-09-95",
                "526 025 09 95",
                "PL5260250995",
                "pl 526-025-09-95",
                " 526\u00a0025\u00a009\u00a095 ",
                "526\u201302509\u201395"
            })
    void nip(String typed) {
        assertThat(TaxNumber.parse(typed)).contains(new TaxNumber("PL5260250995"));
    }

    @ParameterizedTest
    @DisplayName("of a member state has that state's format")
    @CsvSource({
        "ATU12345678,ATU12345678",
        "BE0123456789,BE0123456789",
        "BG123456789,BG123456789",
        "BG1234567890,BG1234567890",
        "CY12345678X,CY12345678X",
        "CZ12345678,CZ12345678",
        "de 123 456 789,DE123456789",
        "DK12345678,DK12345678",
        "EE123456789,EE123456789",
        "EL123456789,EL123456789",
        "GR123456789,EL123456789",
        "ESX1234567X,ESX1234567X",
        "ES12345678X,ES12345678X",
        "FI12345678,FI12345678",
        "FRXX123456789,FRXX123456789",
        "HR12345678901,HR12345678901",
        "HU12345678,HU12345678",
        "IE1234567WA,IE1234567WA",
        "IE1Z23456W,IE1Z23456W",
        "IT12345678901,IT12345678901",
        "LT123456789,LT123456789",
        "LT123456789012,LT123456789012",
        "LU12345678,LU12345678",
        "LV12345678901,LV12345678901",
        "MT12345678,MT12345678",
        "NL123456789B01,NL123456789B01",
        "PT123456789,PT123456789",
        "RO12,RO12",
        "SE123456789012,SE123456789012",
        "SI12345678,SI12345678",
        "SK1234567890,SK1234567890",
        "XI123456789,XI123456789",
        "XIGD123,XIGD123",
        "XIHA123,XIHA123"
    })
    void vatNumber(String typed, String key) {
        assertThat(TaxNumber.parse(typed)).contains(new TaxNumber(key));
    }

    @ParameterizedTest
    @DisplayName("is none when a digit is wrong, missing or too many, or the state is not known")
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "PL",
                "5260250994",
                "526025099",
                "52602509955",
                "0000000000",
                "PL5260250994",
                "DE12345678",
                "DE1234567890",
                "US123456789",
                "XX5260250995",
                "٥٢٦٠٢٥٠٩٩٥",
                "5260250995<b>",
                "526025099510000000000000000000000000000000000000"
            })
    void none(String typed) {
        assertThat(TaxNumber.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("whose sum gives ten is none: no check digit says so")
    void sumOfTen() {
        // 6·1 + 2·2 = 10
        for (char last = '0'; last <= '9'; last++) {
            assertThat(TaxNumber.parse("100200000" + last))
                    .as("100200000" + last)
                    .isEmpty();
        }
    }
}
