package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okno.accounts.signin.Client;
import okno.platform.web.ClientAddress;
import okno.platform.web.Cookies;

/// Tells where a request comes from.
final class Clients {
    /// What a browser holds from an earlier sign-in.
    static final String DEVICE_COOKIE = "okno-device";

    private static final int NETWORK_GROUPS = 3;

    private Clients() {}

    static Client of(HttpServletRequest request) {
        return new Client(ClientAddress.of(request), Cookies.read(request, DEVICE_COOKIE));
    }

    /// The address as its owner is shown it: enough to tell a town from another, not a house.
    static String networkOf(HttpServletRequest request) {
        var literal = InetAddress.ofLiteral(request.getRemoteAddr());
        if (literal.isLoopbackAddress()) {
            return "localhost";
        }
        if (literal instanceof Inet6Address) {
            var bytes = ByteBuffer.wrap(literal.getAddress());
            return IntStream.range(0, NETWORK_GROUPS)
                    .mapToObj(_ -> Integer.toHexString(Short.toUnsignedInt(bytes.getShort())))
                    .collect(Collectors.joining(":", "", ":…"));
        }
        var address = literal.getHostAddress();
        return address.substring(0, address.lastIndexOf('.')) + ".…";
    }
}
