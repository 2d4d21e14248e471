package okno.notifications;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Theme;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// The links in letters by which their reader stops them without signing in (RFC 8058). A link says
/// whom and what it stops, sealed: nobody can make one, and none shows whose it is.
@Component
public class Unsubscribing {
    /// Where the links lead.
    public static final String PATH = "/notices/unsubscribe/";

    private static final String PURPOSE = "notifications.unsubscribe";
    private static final byte[] CONTEXT = {};
    private static final int LONGEST = 400;

    private final Secrets secrets;

    Unsubscribing(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What a link stops.
    public record Order(CitizenId citizen, Theme theme) {}

    /// The path of a link.
    String path(CitizenId citizen, Theme theme) {
        var id = citizen.value();
        var word = theme.word().getBytes(StandardCharsets.US_ASCII);
        var plain =
                ByteBuffer.allocate(2 * Long.BYTES + word.length)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .put(word)
                        .array();
        var sealed = secrets.seal(PURPOSE, plain, CONTEXT);
        return PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// What a link stops; empty when nobody made it.
    public Optional<Order> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(token);
            var plain = ByteBuffer.wrap(secrets.open(PURPOSE, sealed, CONTEXT));
            var citizen = new CitizenId(new UUID(plain.getLong(), plain.getLong()));
            var word = StandardCharsets.US_ASCII.decode(plain).toString();
            return Optional.of(new Order(citizen, Theme.of(word)));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }
}
