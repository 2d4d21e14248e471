package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The address by which attempts are counted. A customer is given a whole IPv6 network (RFC 6177),
/// so the lower half of such an address says nothing.
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /// What a balancer tells wrongly, as with a port, is counted as one client.
    public static String of(HttpServletRequest request) {
        try {
            var literal = InetAddress.ofLiteral(request.getRemoteAddr());
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                    : literal.getHostAddress();
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
