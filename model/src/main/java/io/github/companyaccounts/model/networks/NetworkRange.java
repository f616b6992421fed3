package io.github.companyaccounts.model.networks;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressSeqRange;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of one network, IPv4 or IPv6, in one row from the first to the last (D3). Written as one address, as a block
 * ({@code 203.0.113.0/24}, RFC 4632 and RFC 4291) or from–to; two of the same addresses are equal, however they were written.
 */
public final class NetworkRange {

    /** Two IPv6 addresses with room between them. */
    static final int LONGEST = 100;

    private static final Pattern BLOCK = Pattern.compile("(?<address>[^/]+)/\\s*(?<length>[0-9]{1,3})");

    /** As people type it: a hyphen or a dash, with or without blanks. */
    private static final Pattern FROM_TO = Pattern.compile("(?<first>[^-–—]+)[-–—](?<last>[^-–—]+)");

    /** IPv6 addresses that stand for IPv4 ones have this many bits before them (RFC 4291, section 2.5.5.2). */
    private static final int BITS_BEFORE_IPV4 = 96;

    private static final int SUBNET_BITS = 64;

    private final IPAddressSeqRange addresses;

    private NetworkRange(IPAddressSeqRange addresses) {
        this.addresses = addresses;
    }

    /**
     * @throws RefusedException NETWORK_MALFORMED, also for a zone, a name, or two kinds of addresses; NETWORK_ORDER if the
     *     last address comes before the first
     */
    public static NetworkRange parse(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            throw malformed();
        }
        Matcher block = BLOCK.matcher(plain);
        if (block.matches()) {
            return block(block.group("address").strip(), Integer.parseInt(block.group("length")));
        }
        Matcher fromTo = FROM_TO.matcher(plain);
        return fromTo.matches()
                ? fromTo(
                        address(fromTo.group("first").strip()),
                        address(fromTo.group("last").strip()))
                : fromTo(address(plain), address(plain));
    }

    /**
     * The network that somebody comes from, as far as their address says: of IPv4 the address alone, which a household or an
     * office shares; of IPv6 the subnet of 64 bits (RFC 4291, section 2.5.4), within which devices change their address by
     * themselves (RFC 8981). Empty if the address cannot be read.
     */
    static Optional<NetworkRange> around(ClientAddress address) {
        return IpText.read(address.value())
                .map(known -> known.isIPv4() ? fromTo(known, known) : block(known.toCanonicalString(), SUBNET_BITS));
    }

    /** Any address of the block will do: it is what people copy from their device. */
    private static NetworkRange block(String typed, int length) {
        IPAddress written = IpText.asWritten(typed).orElseThrow(NetworkRange::malformed);
        boolean ipv4InIpv6 = IpText.isIpv4InIpv6(written) && length >= BITS_BEFORE_IPV4;
        IPAddress address = ipv4InIpv6 ? written.toIPv6().getEmbeddedIPv4Address() : written;
        int bits = ipv4InIpv6 ? length - BITS_BEFORE_IPV4 : length;
        if (bits > address.getBitCount()) {
            throw malformed();
        }
        IPAddress block = address.toPrefixBlock(bits);
        return new NetworkRange(block.getLower()
                .withoutPrefixLength()
                .spanWithRange(block.getUpper().withoutPrefixLength()));
    }

    private static NetworkRange fromTo(IPAddress first, IPAddress last) {
        if (first.isIPv4() != last.isIPv4()) {
            throw malformed();
        }
        if (first.compareTo(last) > 0) {
            throw new RefusedException(Refusal.NETWORK_ORDER);
        }
        return new NetworkRange(first.spanWithRange(last));
    }

    private static IPAddress address(String typed) {
        return IpText.read(typed).orElseThrow(NetworkRange::malformed);
    }

    private static RefusedException malformed() {
        return new RefusedException(Refusal.NETWORK_MALFORMED);
    }

    /** No if the address cannot be read. */
    public boolean contains(ClientAddress address) {
        return IpText.read(address.value()).map(addresses::contains).orElse(false);
    }

    /** As short as it can be said: one address, a block, or {@code first-last}; IPv6 as in RFC 5952. */
    @Override
    public String toString() {
        IPAddress first = addresses.getLower();
        if (!addresses.isMultiple()) {
            return first.toCanonicalString();
        }
        IPAddress[] blocks = addresses.spanWithPrefixBlocks();
        return blocks.length == 1
                ? blocks[0].toCanonicalString()
                : first.toCanonicalString() + "-" + addresses.getUpper().toCanonicalString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkRange range && addresses.equals(range.addresses);
    }

    @Override
    public int hashCode() {
        return Objects.hash(addresses);
    }
}
