package io.github.companyaccounts.model.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom requests are counted for: an IPv4 address, or the first 64 bits of an IPv6 one, since any connection has more IPv6
 * addresses of its own than could be counted. Many have hundreds of such networks too, so the first 48 bits are known as well.
 *
 * @param value in a spelling of its own
 * @param wide the first 48 bits of an IPv6 address; empty for anything else
 */
public record ClientNetwork(String value, Optional<String> wide) {

    private static final Pattern IPV6_LITERAL = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int NETWORK_BYTES = 8;

    private static final int WIDE_BYTES = 6;

    private ClientNetwork(String value) {
        this(value, Optional.empty());
    }

    /** The largest network that is likely one customer's. */
    public String widest() {
        return wide.orElse(value);
    }

    /**
     * @param address as Keycloak knows it; may be {@code null}
     */
    public static ClientNetwork of(String address) {
        if (address == null || address.isBlank()) {
            return new ClientNetwork("unknown");
        }
        String plain = address.strip();
        int zone = plain.indexOf('%');
        String literal = zone < 0 ? plain : plain.substring(0, zone);
        return IPV6_LITERAL.matcher(literal).matches() ? ofIpv6(literal) : new ClientNetwork(plain);
    }

    private static ClientNetwork ofIpv6(String literal) {
        try {
            // a literal is never looked up; one that stands for an IPv4 address gives four bytes
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == 4
                    ? new ClientNetwork(dotted(bytes))
                    : new ClientNetwork(first(NETWORK_BYTES, bytes), Optional.of(first(WIDE_BYTES, bytes)));
        } catch (UnknownHostException e) {
            return new ClientNetwork(literal);
        }
    }

    private static String first(int length, byte[] bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }

    private static String dotted(byte[] bytes) {
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
    }
}
