package io.github.companyaccounts.model.networks;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/**
 * The text of one address, IPv4 or IPv6. Strict: four decimal numbers without leading zeros, which some read as octal; no
 * zones, no wildcards, no names. Nothing is ever looked up. An IPv6 address that stands for an IPv4 one is that one.
 */
final class IpText {

    /** The longest IPv6 address, with its last part written as IPv4. */
    private static final int LONGEST = 45;

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowAll(false)
            .allowEmpty(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefix(false)
            .allowPrefixOnly(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private IpText() {}

    /** Empty for what is no address. */
    static Optional<IPAddress> read(String text) {
        return asWritten(text)
                .map(address -> isIpv4InIpv6(address) ? address.toIPv6().getEmbeddedIPv4Address() : address);
    }

    /** The same without making an IPv4 address of an IPv6 one that stands for it. */
    static Optional<IPAddress> asWritten(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(new IPAddressString(text, STRICT).getAddress());
    }

    static boolean isIpv4InIpv6(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped();
    }
}
