package dev.slipway.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that are not for calling from here: everything the registries of special-purpose addresses (RFC 6890 and what
 * followed) name as not globally reachable, and IPv6 addresses with such an IPv4 address inside. The metadata services of the
 * clouds are among them (link-local 169.254.169.254, fd00:ec2::254 of the unique local ones, 100.100.100.200 of the shared ones).
 */
final class AddressRanges {
    private static final List<Range> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Range::parse)
            .toList();

    /** What no administrator can want to reach: metadata services, and what is no address of one machine. */
    private static final List<Range> NEVER = Stream.of(
                    "0.0.0.0/8",
                    "100.100.100.200/32",
                    "169.254.0.0/16",
                    "192.0.0.192/32",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "fd00:ec2::/64",
                    "fe80::/10",
                    "ff00::/8")
            .map(Range::parse)
            .toList();

    private AddressRanges() {}

    /** Whether the address stays closed even where private ones were allowed. */
    static boolean isNeverCalled(InetAddress address) {
        byte[] bytes = address.getAddress();
        return NEVER.stream().anyMatch(range -> range.contains(bytes))
                || (address instanceof Inet6Address && embedded(bytes).anyMatch(AddressRanges::isNeverCalled));
    }

    /** Whether the address is one of the public Internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (CLOSED.stream().anyMatch(range -> range.contains(bytes))) {
            return false;
        }
        return !(address instanceof Inet6Address) || embedded(bytes).allMatch(AddressRanges::isPublic);
    }

    /** The IPv4 address that an IPv6 address stands for: mapped, translated (NAT64) or tunnelled (6to4). */
    private static Stream<Inet4Address> embedded(byte[] bytes) {
        if (Range.parse("64:ff9b::/96").contains(bytes)) {
            return Stream.of(version4(bytes, 12));
        }
        if (Range.parse("2002::/16").contains(bytes)) {
            return Stream.of(version4(bytes, 2));
        }
        boolean mapped = bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; i < 10 && mapped; i++) {
            mapped = bytes[i] == 0;
        }
        return mapped ? Stream.of(version4(bytes, 12)) : Stream.empty();
    }

    private static Inet4Address version4(byte[] bytes, int from) {
        try {
            return (Inet4Address) InetAddress.getByAddress(
                    new byte[] {bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }

    private record Range(byte[] prefix, int bits) {
        static Range parse(String text) {
            int slash = text.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
