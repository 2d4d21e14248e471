package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Tells where a request comes from, for limits.
final class Clients {
    private static final int NETWORK_BYTES = 8;

    private Clients() {}

    /// The address by which tries are counted. A customer is given a whole IPv6 network (RFC 6177),
    /// so the lower half of such an address says nothing.
    static String addressOf(HttpServletRequest request) {
        var literal = InetAddress.ofLiteral(request.getRemoteAddr());
        return literal instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                : literal.getHostAddress();
    }
}
