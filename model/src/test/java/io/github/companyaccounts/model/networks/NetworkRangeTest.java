package io.github.companyaccounts.model.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A network: one address, a block, or from–to")
class NetworkRangeTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @DisplayName("It is written as short as it can be said, however it was typed")
    @CsvSource({
        "203.0.113.5, 203.0.113.5",
        "' 203.0.113.5 ', 203.0.113.5",
        "203.0.113.5/32, 203.0.113.5",
        "203.0.113.0/24, 203.0.113.0/24",
        "203.0.113.77/24, 203.0.113.0/24",
        "203.0.113.0 / 24, 203.0.113.0/24",
        "203.0.113.0-203.0.113.255, 203.0.113.0/24",
        "203.0.113.5 – 203.0.113.9, 203.0.113.5-203.0.113.9",
        "203.0.113.5—203.0.113.9, 203.0.113.5-203.0.113.9",
        "203.0.113.5-203.0.113.5, 203.0.113.5",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8::/32, 2001:db8::/32",
        "2001:db8::1/128, 2001:db8::1",
        "2001:db8::1-2001:db8::ff, 2001:db8::1-2001:db8::ff",
        "::ffff:203.0.113.5, 203.0.113.5",
        "::ffff:cb00:7105, 203.0.113.5",
        "::ffff:203.0.113.0/120, 203.0.113.0/24",
        "::ffff:203.0.113.5-::ffff:203.0.113.9, 203.0.113.5-203.0.113.9",
        "::ffff:203.0.113.5-203.0.113.9, 203.0.113.5-203.0.113.9",
        "::ffff:0:0/96, 0.0.0.0/0",
        "::/0, ::/0"
    })
    void isNormalised(String typed, String written) {
        NetworkRange range = NetworkRange.parse(typed);

        assertThat(range).hasToString(written);
        assertThat(NetworkRange.parse(range.toString())).isEqualTo(range).hasSameHashCodeAs(range);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("Where somebody comes from is their address alone of IPv4, and their subnet of IPv6")
    @CsvSource({
        "203.0.113.5, 203.0.113.5",
        "::ffff:203.0.113.5, 203.0.113.5",
        "2001:db8:7:1:a:b:c:d, 2001:db8:7:1::/64",
        "fe80::1%eth0, fe80::/64"
    })
    void around(String address, String network) {
        assertThat(NetworkRange.around(ClientAddress.of(address)).map(NetworkRange::toString))
                .contains(network);
        assertThat(NetworkRange.around(ClientAddress.of("unknown"))).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("What is no address of either kind is refused, and never looked up as a name")
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.com",
                "fe80::1%eth0",
                "fe80::1%1/64",
                "010.0.0.1",
                "10.0.1",
                "1",
                "167772161",
                "0x7f000001",
                "10.0.0.256",
                "10.0.0.*",
                "10.0.0.1-9",
                "10.0.0.1-2-3",
                "10.0.0.1-",
                "-10.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/255.255.255.0",
                "10.0.0.0/8/8",
                "10.0.0.0/",
                "/24",
                "10.0.0.0/8-10.1.0.0/16",
                "2001:db8::/129",
                "::ffff:10.0.0.0/129",
                "[2001:db8::1]",
                "2001:db8::1::2",
                "10.0.0.1-2001:db8::1",
                "2001:db8::1-10.0.0.1",
                "*",
                "10.0.0.1, 10.0.0.2",
                "０.0.0.1"
            })
    void isRefused(String typed) {
        assertThat(refusal(typed)).isEqualTo(Refusal.NETWORK_MALFORMED);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("The last address may not come before the first")
    @ValueSource(strings = {"10.0.0.9-10.0.0.1", "2001:db8::2-2001:db8::1", "9.0.0.0-8.255.255.255"})
    void fromComesBeforeTo(String typed) {
        assertThat(refusal(typed)).isEqualTo(Refusal.NETWORK_ORDER);
    }

    @ParameterizedTest(name = "{0} characters")
    @DisplayName("A text that no two addresses are as long as is refused")
    @CsvSource({"100, NETWORK_ORDER", "101, NETWORK_MALFORMED"})
    void lengthIsLimited(int length, Refusal refusal) {
        String typed = "10.0.0.9" + " ".repeat(length - 17) + "-10.0.0.1";

        assertThat(typed).hasSize(length);
        assertThat(refusal(typed)).isEqualTo(refusal);
    }

    private static Refusal refusal(String typed) {
        return catchThrowableOfType(RefusedException.class, () -> NetworkRange.parse(typed))
                .refusal();
    }

    @ParameterizedTest(name = "{0} contains {1}: {2}")
    @DisplayName("It contains the addresses from its first to its last, and no other kind")
    @CsvSource({
        "203.0.113.5, 203.0.113.5, true",
        "203.0.113.5, 203.0.113.4, false",
        "203.0.113.5, 203.0.113.6, false",
        "203.0.113.5, ::ffff:203.0.113.5, true",
        "203.0.113.5, 0:0:0:0:0:ffff:cb00:7105, true",
        "203.0.113.5, ::203.0.113.5, false",
        "10.0.0.0/8, 10.0.0.0, true",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 9.255.255.255, false",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.5-10.0.1.7, 10.0.0.5, true",
        "10.0.0.5-10.0.1.7, 10.0.0.255, true",
        "10.0.0.5-10.0.1.7, 10.0.1.7, true",
        "10.0.0.5-10.0.1.7, 10.0.0.4, false",
        "10.0.0.5-10.0.1.7, 10.0.1.8, false",
        "127.0.0.0-200.0.0.0, 128.0.0.0, true",
        "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8::/32, 2001:0DB8:0:0::1, true",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::/0, 203.0.113.5, false",
        "::/0, ::ffff:203.0.113.5, false",
        "0.0.0.0/0, ::1, false",
        "0.0.0.0/0, ::ffff:1.2.3.4, true",
        "0.0.0.0/0, unknown, false",
        "0.0.0.0/0, localhost, false",
        "0.0.0.0/0, '10.0.0.1, 10.0.0.2', false",
        "0.0.0.0/0, 10.0.0.1:8080, false"
    })
    void contains(String range, String address, boolean contained) {
        assertThat(NetworkRange.parse(range).contains(ClientAddress.of(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @DisplayName("Two with the same addresses are the same")
    @CsvSource({
        "10.0.0.0/24, 10.0.0.0-10.0.0.255, true",
        "10.0.0.0/24, 10.0.0.0-10.0.0.254, false",
        "10.0.0.1, ::ffff:10.0.0.1, true",
        "10.0.0.1, ::10.0.0.1, false"
    })
    void equality(String one, String other, boolean same) {
        assertThat(NetworkRange.parse(one).equals(NetworkRange.parse(other))).isEqualTo(same);
    }
}
