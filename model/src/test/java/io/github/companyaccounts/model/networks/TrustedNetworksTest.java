package io.github.companyaccounts.model.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A company's rule")
class TrustedNetworksTest {

    private static final ClientAddress OFFICE = ClientAddress.of("203.0.113.5");
    private static final ClientAddress BRANCH = ClientAddress.of("2001:db8::5");
    private static final ClientAddress CAFE = ClientAddress.of("198.51.100.1");

    static TrustedNetworks rule(boolean enabled, String... ranges) {
        return new TrustedNetworks(
                enabled,
                Stream.of(ranges)
                        .map(range -> new TrustedNetwork(NetworkRange.parse(range), null))
                        .toList());
    }

    @Test
    @DisplayName("lets in from any of its networks, and from nowhere else")
    void switchedOn() {
        TrustedNetworks rule = rule(true, "203.0.113.0/24", "2001:db8::/32");

        assertThat(List.of(rule.admit(OFFICE), rule.admit(BRANCH), rule.admit(CAFE)))
                .containsExactly(true, true, false);
    }

    @Test
    @DisplayName("lets everybody in while it is switched off, and nobody if it has no networks")
    void switchedOff() {
        assertThat(rule(false, "203.0.113.0/24").admit(CAFE)).isTrue();
        assertThat(TrustedNetworks.NONE.admit(CAFE)).isTrue();
        assertThat(rule(true).admit(OFFICE)).isFalse();
    }
}
