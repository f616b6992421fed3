package io.github.companyaccounts.model.networks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The rule of one company from which networks its people sign in (D3).
 *
 * @param enabled switched off, the networks are kept and everybody is let in
 * @param networks in the order the company put them
 */
public record TrustedNetworks(boolean enabled, List<TrustedNetwork> networks) {

    /** The company has said nothing. */
    public static final TrustedNetworks NONE = new TrustedNetworks(false, List.of());

    public TrustedNetworks {
        networks = List.copyOf(networks);
    }

    /**
     * Tells this rule from another one, of the same company or not: whoever changes it says with this which one they have
     * before their eyes.
     */
    public String version() {
        StringBuilder all = new StringBuilder().append(enabled);
        networks.forEach(
                network -> all.append('\n').append(network.range()).append(' ').append(network.label()));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether somebody who comes from there is let in. */
    public boolean admit(ClientAddress from) {
        return !enabled || networks.stream().anyMatch(network -> network.range().contains(from));
    }
}
