package okno.notifications.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A browser that asked for notices (RFC 8030, 4).
///
/// @param id of the row; new for one that is not kept yet
/// @param endpoint the address of its push service
/// @param key its public key (RFC 8291): a point of P-256, uncompressed, in Base64 of addresses
/// @param secret its 16 octets of authentication, in the same writing
public record Device(UUID id, URI endpoint, String key, String secret) {
    private static final int LONGEST = 1000;
    private static final int POINT = 65;
    private static final int SECRET = 16;
    private static final byte UNCOMPRESSED = 4;

    /// Reads what a browser sends of itself. Where the address leads is looked at when it is used.
    public static Optional<Device> parse(UUID id, String endpoint, String key, String secret) {
        return endpoint(endpoint)
                .filter(_ -> isPoint(octets(key)) && octets(secret).length == SECRET)
                .map(address -> new Device(id, address, key, secret));
    }

    /// The host of its push service.
    public String service() {
        return endpoint.getHost().toLowerCase(Locale.ROOT);
    }

    /// Never the address: whoever knows it may try to send.
    @Override
    public String toString() {
        return "Device[" + id + "]";
    }

    private static Optional<URI> endpoint(String text) {
        try {
            var address = new URI(text);
            var fits =
                    text.length() <= LONGEST
                            && "https".equalsIgnoreCase(address.getScheme())
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.getRawFragment() == null;
            return fits ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isPoint(byte[] octets) {
        return octets.length == POINT && octets[0] == UNCOMPRESSED;
    }

    private static byte[] octets(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
