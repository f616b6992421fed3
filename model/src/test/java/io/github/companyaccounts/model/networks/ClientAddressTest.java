package io.github.companyaccounts.model.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a request comes from")
class ClientAddressTest {

    @ParameterizedTest(name = "{0} reads {1}")
    @DisplayName("People see the address in its normal spelling")
    @CsvSource({
        "203.0.113.5, 203.0.113.5",
        "' 203.0.113.5 ', 203.0.113.5",
        "0:0:0:0:0:0:0:1, ::1",
        "2001:0DB8::1, 2001:db8::1",
        "::ffff:203.0.113.5, 203.0.113.5",
        "fe80:0:0:0:1:2:3:4%eth0, fe80::1:2:3:4",
        "unknown, unknown"
    })
    void isNormalised(String known, String shown) {
        assertThat(ClientAddress.of(known)).hasToString(shown);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    @DisplayName("A connection without an address comes from nowhere that is trusted")
    void missing(String known) {
        ClientAddress nowhere = ClientAddress.of(known);

        assertThat(nowhere).hasToString("?");
        assertThat(NetworkRange.parse("0.0.0.0/0").contains(nowhere)).isFalse();
    }
}
