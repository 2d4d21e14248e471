package okno.platform.secrets;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okno.platform.StartProblem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Seals what must not be read from the database or the storage, and makes keyed fingerprints.
///
/// AES-256-GCM with a key derived for each purpose (HKDF, RFC 5869); sealed bytes start with the id
/// of their key, so
/// that keys can be changed: a new first key seals, older ones still open.
@Component
@EnableConfigurationProperties(SecretSettings.class)
public class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 64 * 1024;

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    /// One for each key and purpose, of which the code has a handful: deriving costs more than
    /// sealing.
    private final Map<Derivation, AesGcmJce> aeads = new ConcurrentHashMap<>();

    private final String sealingKey;
    private final byte[] pepper;
    private final SecureRandom random = new SecureRandom();

    public Secrets(SecretSettings settings) {
        for (var key : settings.keys()) {
            int colon = key.indexOf(':');
            var id = key.substring(0, Math.max(colon, 0));
            var secret = decode("okno.secrets.keys", key.substring(colon + 1));
            if (id.isEmpty() || keys.put(id, secret) != null) {
                throw new StartProblem("platform.secrets.names");
            }
        }
        sealingKey = keys.keySet().iterator().next();
        pepper = decode("okno.secrets.pepper", settings.pepper());
    }

    private record Derivation(String key, String purpose) {}

    /// Encrypts. The same purpose and context are needed to open.
    ///
    /// @param context what the bytes belong to (an id): sealed bytes moved to another row do not
    /// open
    public byte[] seal(String purpose, byte[] plain, byte[] context) {
        try {
            var sealed = aead(sealingKey, purpose).encrypt(plain, context);
            var id = sealingKey.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(1 + id.length + sealed.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + purpose, e);
        }
    }

    /// Decrypts what [#seal] made.
    ///
    /// @throws IllegalStateException when the bytes were changed, belong elsewhere, or their key is
    /// not in the settings
    public byte[] open(String purpose, byte[] sealed, byte[] context) {
        try {
            var buffer = ByteBuffer.wrap(sealed);
            var id = new byte[buffer.get()];
            buffer.get(id);
            var rest = new byte[buffer.remaining()];
            buffer.get(rest);
            return aead(new String(id, StandardCharsets.UTF_8), purpose).decrypt(rest, context);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("cannot open what was sealed for " + purpose, e);
        }
    }

    /// Encrypts words that belong to a row.
    ///
    /// @param row its id: moved to another one they do not open
    public byte[] sealText(String purpose, String text, UUID row) {
        return seal(purpose, text.getBytes(StandardCharsets.UTF_8), context(row));
    }

    /// Decrypts what [#sealText] made, as [#open] does.
    public String openText(String purpose, byte[] sealed, UUID row) {
        return new String(open(purpose, sealed, context(row)), StandardCharsets.UTF_8);
    }

    private static byte[] context(UUID row) {
        return row.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// A stream that encrypts what is written to it into `target`; closing it closes the target.
    public OutputStream sealing(String purpose, OutputStream target, byte[] context)
            throws IOException {
        try {
            new DataOutputStream(target).writeUTF(sealingKey);
            return streaming(sealingKey, purpose).newEncryptingStream(target, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + purpose, e);
        }
    }

    /// A stream that decrypts what [#sealing] wrote; reading fails when a byte was changed.
    public InputStream opening(String purpose, InputStream source, byte[] context)
            throws IOException {
        try {
            var id = new DataInputStream(source).readUTF();
            return streaming(id, purpose).newDecryptingStream(source, context);
        } catch (GeneralSecurityException | IOException e) {
            try (source) {
                throw new IOException("cannot open what was sealed for " + purpose, e);
            }
        }
    }

    /// A keyed fingerprint (HMAC-SHA256, 32 bytes) by which a secret is compared without being
    /// stored.
    public byte[] fingerprint(String purpose, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A random word in base64url that nobody guesses, for a link or a cookie.
    ///
    /// @param bytes of chance; a word has a third more signs
    public String randomWord(int bytes) {
        var chance = new byte[bytes];
        random.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    /// So many random digits, for people to type.
    public String randomDigits(int count) {
        var digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private AesGcmJce aead(String key, String purpose) throws GeneralSecurityException {
        var name = new Derivation(key, purpose);
        var known = aeads.get(name);
        if (known != null) {
            return known;
        }
        var made = new AesGcmJce(derived(key, purpose));
        aeads.put(name, made);
        return made;
    }

    private StreamingAead streaming(String key, String purpose) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(
                derived(key, purpose), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private byte[] derived(String id, String purpose) throws GeneralSecurityException {
        var key = keys.get(id);
        if (key == null) {
            throw new GeneralSecurityException("no key with id " + id + " in okno.secrets.keys");
        }
        return Hkdf.computeHkdf(
                "HmacSha256",
                key,
                new byte[0],
                purpose.getBytes(StandardCharsets.UTF_8),
                KEY_BYTES);
    }

    private static byte[] decode(String setting, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Told below, without a word of what stands there.
        }
        throw new StartProblem("platform.secrets.bytes", setting);
    }
}
