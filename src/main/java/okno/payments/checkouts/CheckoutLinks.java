package okno.payments.checkouts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import okno.platform.secrets.Secrets;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Addresses of checkouts. Each has a part that nobody can guess, since a guest has nothing else to
/// come back with.
@Component
public class CheckoutLinks {
    /// What the addresses begin with.
    public static final String BASE = "/payments/checkouts/";

    private static final int BYTES = 18;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;
    private final PublicAddress address;

    CheckoutLinks(Secrets secrets, PublicAddress address) {
        this.secrets = secrets;
        this.address = address;
    }

    /// The path of a checkout's page.
    public String path(UUID id) {
        return BASE + id + "/" + proof(id);
    }

    /// The whole address of a checkout's page.
    String whole(UUID id) {
        return address.of(path(id));
    }

    /// Whether an address is whole.
    public boolean proves(UUID id, String proof) {
        return MessageDigest.isEqual(bytes(proof(id)), bytes(proof));
    }

    private String proof(UUID id) {
        var print = secrets.fingerprint("payments.checkout", id.toString());
        return BASE64.encodeToString(Arrays.copyOf(print, BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
