package io.github.companyaccounts.model.networks;

import java.util.List;

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

    /** Whether somebody who comes from there is let in. */
    public boolean admit(ClientAddress from) {
        return !enabled || networks.stream().anyMatch(network -> network.range().contains(from));
    }
}
