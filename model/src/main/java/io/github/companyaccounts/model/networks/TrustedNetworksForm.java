package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A company's rule as an admin sent it: nothing is checked yet.
 *
 * @param confirmLockout the admin knows that the rule leaves themselves out
 * @param version {@link TrustedNetworks#version} of the rule that the admin changes, or {@code null}: whatever is there
 */
public record TrustedNetworksForm(boolean enabled, List<Entry> networks, boolean confirmLockout, String version) {

    /** As many as a company may list: more than any has, and few enough to be looked through at every sign-in. */
    static final int MOST = 100;

    private static final int LONGEST_LABEL = 100;

    /** One row; either part may be {@code null}. */
    public record Entry(String range, String label) {}

    public TrustedNetworksForm {
        networks = List.copyOf(networks);
    }

    /** A rule as it is, to be changed if nobody else does. */
    static TrustedNetworksForm of(TrustedNetworks rule) {
        return new TrustedNetworksForm(
                rule.enabled(),
                rule.networks().stream()
                        .map(network -> new Entry(network.range().toString(), network.label()))
                        .toList(),
                false,
                rule.version());
    }

    /** The same with one network more. */
    TrustedNetworksForm with(NetworkRange range, String label) {
        List<Entry> more = new ArrayList<>(networks);
        more.add(new Entry(range.toString(), label));
        return new TrustedNetworksForm(enabled, more, confirmLockout, version);
    }

    /** The same networks, and everybody is let in. */
    TrustedNetworksForm switchedOff() {
        return new TrustedNetworksForm(false, networks, confirmLockout, version);
    }

    /**
     * The rule, if nothing is wrong with it.
     *
     * @throws RefusedException every mistake at its field: {@code networks} (LIMIT_REACHED; REQUIRED for a rule that would
     *     let nobody in), {@code networks[2].range} (REQUIRED, TOO_LONG, NETWORK_MALFORMED, NETWORK_ORDER, NETWORK_TWICE),
     *     {@code networks[2].label} (TOO_LONG, MALFORMED)
     */
    TrustedNetworks checked() {
        if (networks.size() > MOST) {
            throw new RefusedException(Refusal.LIMIT_REACHED, "networks", MOST);
        }
        Violations violations = new Violations();
        if (enabled && networks.isEmpty()) {
            violations.add(Refusal.REQUIRED, "networks");
        }
        List<TrustedNetwork> checked = new ArrayList<>();
        Set<NetworkRange> known = new HashSet<>();
        for (int row = 0; row < networks.size(); row++) {
            String at = "networks[" + row + "].";
            Optional<NetworkRange> range = range(networks.get(row), at + "range", violations);
            String label = Typed.at(at + "label", networks.get(row).label(), violations)
                    .line(LONGEST_LABEL);
            range.filter(read -> !known.add(read))
                    .ifPresent(read -> violations.add(Refusal.NETWORK_TWICE, at + "range"));
            range.ifPresent(read -> checked.add(new TrustedNetwork(read, label)));
        }
        violations.refuse();
        return new TrustedNetworks(enabled, checked);
    }

    private static Optional<NetworkRange> range(Entry entry, String field, Violations violations) {
        return Optional.ofNullable(
                        Typed.at(field, entry.range(), violations).required().line(NetworkRange.LONGEST))
                .flatMap(text -> range(text, field, violations));
    }

    private static Optional<NetworkRange> range(String text, String field, Violations violations) {
        try {
            return Optional.of(NetworkRange.parse(text));
        } catch (RefusedException wrong) {
            violations.add(wrong.refusal(), field);
            return Optional.empty();
        }
    }
}
