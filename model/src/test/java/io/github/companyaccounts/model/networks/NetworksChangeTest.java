package io.github.companyaccounts.model.networks;

import static io.github.companyaccounts.model.networks.TrustedNetworksTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change of a company's rule")
class NetworksChangeTest {

    private static final String OFFICE = "203.0.113.0/24";
    private static final String BRANCH = "2001:db8::/48";

    @Test
    @DisplayName("is told of if it switches the rule, or lets others in than before")
    void felt() {
        assertThat(new NetworksChange(TrustedNetworks.NONE, rule(true, OFFICE)).isFelt())
                .isTrue();
        assertThat(new NetworksChange(rule(true, OFFICE), rule(false, OFFICE)).isFelt())
                .isTrue();
        assertThat(new NetworksChange(rule(true, OFFICE), rule(true, OFFICE, BRANCH)).isFelt())
                .isTrue();
        assertThat(new NetworksChange(rule(true, OFFICE, BRANCH), rule(true, OFFICE)).isFelt())
                .isTrue();
    }

    @Test
    @DisplayName("is not told of while the rule is off, nor if only order or labels are others")
    void notFelt() {
        TrustedNetworks labelled =
                new TrustedNetworks(true, List.of(new TrustedNetwork(NetworkRange.parse(OFFICE), "Biuro")));
        assertThat(new NetworksChange(rule(false, OFFICE), rule(false, BRANCH)).isFelt())
                .isFalse();
        assertThat(new NetworksChange(rule(true, OFFICE, BRANCH), rule(true, BRANCH, OFFICE)).isFelt())
                .isFalse();
        assertThat(new NetworksChange(rule(true, OFFICE), labelled).isFelt()).isFalse();
    }

    @Test
    @DisplayName("says in a mail what was done, what counts now and what counts no longer")
    void facts() {
        assertThat(new NetworksChange(rule(true, OFFICE), rule(true, BRANCH)).facts())
                .containsEntry("act", "changed")
                .containsEntry("networks", BRANCH)
                .containsEntry("removedNetworks", OFFICE);
        assertThat(new NetworksChange(rule(false), rule(true, OFFICE)).facts())
                .containsEntry("act", "on")
                .containsEntry("networks", OFFICE);
        assertThat(new NetworksChange(rule(true, OFFICE), rule(false, OFFICE)).facts())
                .containsOnly(Map.entry("act", "off"));
    }

    @Test
    @DisplayName("has no more networks in a mail than fit, and says that there are more")
    void inShort() {
        String[] many =
                IntStream.range(0, 100).mapToObj(i -> "10.0." + i + ".0/24").toArray(String[]::new);

        String told = new NetworksChange(TrustedNetworks.NONE, rule(true, many))
                .facts()
                .get("networks");

        assertThat(told)
                .startsWith("10.0.0.0/24, 10.0.1.0/24")
                .endsWith(".0/24, …")
                .hasSizeLessThan(410);
    }

    @Test
    @DisplayName("can be told from the state before it: by the switch, a network, its place or its label")
    void version() {
        TrustedNetworks labelled =
                new TrustedNetworks(true, List.of(new TrustedNetwork(NetworkRange.parse(OFFICE), "Biuro")));
        assertThat(List.of(
                        rule(true, OFFICE).version(),
                        rule(false, OFFICE).version(),
                        rule(true, OFFICE, BRANCH).version(),
                        rule(true, BRANCH, OFFICE).version(),
                        labelled.version()))
                .doesNotHaveDuplicates();
        assertThat(rule(true, OFFICE).version())
                .isEqualTo(rule(true, "203.0.113.9/24").version());
    }
}
