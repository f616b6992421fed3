package io.github.companyaccounts.model.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whom requests are counted for")
class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "' 192.0.2.7 ', 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "fe80::1%eth0, fe80000000000000",
        "::ffff:192.0.2.200, 192.0.2.200",
        "::, 0000000000000000",
        "not:an:address:at:all, not:an:address:at:all",
        ":::, :::",
        "some-proxy, some-proxy"
    })
    @DisplayName("is an IPv4 address, or the network of an IPv6 one")
    void network(String address, String network) {
        assertThat(ClientNetwork.of(address).value()).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db80001",
        "2001:db8:1:ff00::1, 20010db80001",
        "2001:db8:2::1, 20010db80002",
        "::ffff:192.0.2.200, 192.0.2.200",
        "some-proxy, some-proxy"
    })
    @DisplayName("is part of a wider network, since one customer of a provider has many IPv6 networks")
    void wideNetwork(String address, String network) {
        assertThat(ClientNetwork.of(address).widest()).isEqualTo(network);
    }

    @Test
    @DisplayName("is one and the same where nobody knows")
    void unknown() {
        assertThat(ClientNetwork.of(null)).isEqualTo(ClientNetwork.of(" "));
        assertThat(ClientNetwork.of(null).value()).isEqualTo("unknown");
    }
}
