package okno.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Tells hosts of the public net from those behind the portal's own wall. Addresses that strangers
/// give must not make the portal knock at its neighbours' doors.
public final class OutsideHosts {
    private OutsideHosts() {}

    /// Whether every address that a name stands for is public. The answer of the resolver is
    /// remembered by the JVM for half a minute, so that a client that connects at once gets the
    /// address that was looked at.
    ///
    /// @throws UnknownHostException when the name stands for nothing
    public static boolean isOutside(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(OutsideHosts::isPublic);
    }

    /// Whether an address is reachable from anywhere.
    public static boolean isPublic(InetAddress address) {
        var octets = address.getAddress();
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        var local =
                address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress();
        if (octets.length == 4) {
            var shared = first == 100 && (second & 0xc0) == 64; // RFC 6598
            var special = first == 0 || first >= 240 || (first == 198 && (second & 0xfe) == 18);
            return !local && !shared && !special;
        }
        // Unique local addresses (RFC 4193), and those that wrap one of the fourth version.
        var translated = (first == 0 && second == 0x64) || (first == 0x20 && second == 0x02);
        return !local && (first & 0xfe) != 0xfc && !translated;
    }
}
