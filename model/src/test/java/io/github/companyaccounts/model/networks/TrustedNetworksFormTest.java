package io.github.companyaccounts.model.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.networks.TrustedNetworksForm.Entry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule as an admin sent it")
class TrustedNetworksFormTest {

    private static TrustedNetworksForm form(boolean enabled, Entry... networks) {
        return new TrustedNetworksForm(enabled, List.of(networks), false, null);
    }

    private static List<String> mistakes(TrustedNetworksForm form) {
        return catchThrowableOfType(RefusedException.class, form::checked).violations().stream()
                .map(RefusedException.Violation::toString)
                .toList();
    }

    @Test
    @DisplayName("is kept in its order, with ranges and labels tidied up")
    void isKept() {
        TrustedNetworks rule = form(true, new Entry(" 10.0.0.7/8 ", " Biuro "), new Entry("2001:DB8::1", " "))
                .checked();

        assertThat(rule.enabled()).isTrue();
        assertThat(rule.networks())
                .extracting(network -> network.range().toString(), TrustedNetwork::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("10.0.0.0/8", "Biuro"),
                        org.assertj.core.groups.Tuple.tuple("2001:db8::1", null));
        assertThat(form(false).checked()).isEqualTo(TrustedNetworks.NONE);
    }

    @Test
    @DisplayName("is told every mistake at its row")
    void mistakesStandAtTheirRow() {
        assertThat(mistakes(form(
                        true,
                        new Entry("10.0.0.0/24", "a".repeat(100)),
                        new Entry(null, null),
                        new Entry("biuro.example.com", "a".repeat(101)),
                        new Entry("10.0.0.9-10.0.0.1", "a\nb"),
                        new Entry("10.0.0.0-10.0.0.255", null),
                        new Entry("1".repeat(101), null))))
                .containsExactly(
                        "networks[1].range: required",
                        "networks[2].range: network-malformed",
                        "networks[2].label: too-long",
                        "networks[3].range: network-order",
                        "networks[3].label: malformed",
                        "networks[4].range: network-twice",
                        "networks[5].range: too-long");
    }

    @Test
    @DisplayName("may not be switched on without any network, since it would let nobody in")
    void notEmpty() {
        assertThat(mistakes(form(true))).containsExactly("networks: required");
    }

    @Test
    @DisplayName("lists a hundred networks and no more")
    void notTooMany() {
        assertThat(form(true, networks(100)).checked().networks()).hasSize(100);
        assertThat(mistakes(form(true, networks(101)))).containsExactly("networks: limit-reached");
    }

    @Test
    @DisplayName("can be made of the rule as it is, with one network more or switched off, if nobody changed it since")
    void asItIs() {
        TrustedNetworks rule = form(true, new Entry("10.0.0.0/8", "Biuro")).checked();

        TrustedNetworksForm more = TrustedNetworksForm.of(rule).with(NetworkRange.parse("192.0.2.7"), " Magazyn ");
        assertThat(more.checked())
                .isEqualTo(form(true, new Entry("10.0.0.0/8", "Biuro"), new Entry("192.0.2.7", "Magazyn"))
                        .checked());
        TrustedNetworksForm off = TrustedNetworksForm.of(rule).switchedOff();
        assertThat(off.checked()).isEqualTo(new TrustedNetworks(false, rule.networks()));
        assertThat(List.of(more.version(), off.version())).containsOnly(rule.version());
    }

    private static Entry[] networks(int count) {
        Stream<Entry> entries = IntStream.range(0, count).mapToObj(i -> new Entry("10.0.0." + i, null));
        return entries.toArray(Entry[]::new);
    }
}
