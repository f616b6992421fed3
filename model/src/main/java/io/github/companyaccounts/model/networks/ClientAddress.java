package io.github.companyaccounts.model.networks;

import inet.ipaddr.IPAddress;

/**
 * Where a request comes from, as Keycloak knows it behind its configured proxy: never read from a header here. One that
 * cannot be read is in no network.
 *
 * @param value the address in its normal spelling; as Keycloak has it, if it cannot be read
 */
public record ClientAddress(String value) {

    private static final String UNKNOWN = "?";

    /**
     * @param known the remote address of Keycloak's connection; may be {@code null}
     */
    public static ClientAddress of(String known) {
        if (known == null || known.isBlank()) {
            return new ClientAddress(UNKNOWN);
        }
        String plain = withoutZone(known.strip());
        return new ClientAddress(
                IpText.read(plain).map(IPAddress::toCanonicalString).orElse(plain));
    }

    /** Java adds the network card to addresses of the local link; it says nothing about the other end. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    @Override
    public String toString() {
        return value;
    }
}
