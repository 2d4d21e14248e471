package okno.accounts.factors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// A device with one passkey, by the words of W3C Web Authentication and not of the library that
/// the portal verifies with. What a test wants to be wrong is set before the device answers.
final class VirtualKey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int KEY_INSIDE = 0x40;

    private final KeyPair pair = newPair();
    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private byte[] owner = {};
    private String origin = "http://localhost:8080";
    private String host = "localhost";
    private boolean verifying = true;
    private int counter;

    /// The page that the browser shows.
    VirtualKey at(String page) {
        origin = page;
        return this;
    }

    VirtualKey forHost(String other) {
        host = other;
        return this;
    }

    /// The person only touches the device.
    VirtualKey withoutPin() {
        verifying = false;
        return this;
    }

    VirtualKey counting(int signatures) {
        counter = signatures;
        return this;
    }

    /// Pretends to belong to somebody else.
    VirtualKey ownedBy(byte[] other) {
        owner = other;
        return this;
    }

    /// Makes the key that a page asks for; what the browser sends.
    String make(PasskeyWishes.Make wish) {
        owner = Base64.getUrlDecoder().decode(wish.user().id());
        var device = device(PRESENT | KEY_INSIDE | (verifying ? VERIFIED : 0), inside());
        var attestation =
                joined(
                        bytes(0xA3, 0x63),
                        ascii("fmt"),
                        bytes(0x64),
                        ascii("none"),
                        bytes(0x67),
                        ascii("attStmt"),
                        bytes(0xA0, 0x68),
                        ascii("authData"),
                        bytes(0x59, device.length >> 8, device.length & 0xFF),
                        device);
        return answer(
                "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"usb\"]"
                        .formatted(
                                text(client("webauthn.create", wish.challenge())),
                                text(attestation)));
    }

    /// Signs what a page asks for; what the browser sends.
    String sign(PasskeyWishes.Sign wish) {
        counter++;
        var device = device(PRESENT | (verifying ? VERIFIED : 0), new byte[0]);
        var client = client("webauthn.get", wish.challenge());
        var signature = signature(joined(device, sha256(client)));
        return answer(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
                        .formatted(text(client), text(device), text(signature), text(owner)));
    }

    private String answer(String response) {
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"response\":{%s},\"clientExtensionResults\":{}}"
                .formatted(text(id), text(id), response);
    }

    private byte[] client(String deed, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(deed, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] device(int flags, byte[] rest) {
        return joined(
                sha256(ascii(host)),
                bytes(flags),
                ByteBuffer.allocate(Integer.BYTES).putInt(counter).array(),
                rest);
    }

    /// The id and the public half (COSE, RFC 9053: EC2, ES256, P-256).
    private byte[] inside() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(
                new byte[16],
                bytes(id.length >> 8, id.length & 0xFF),
                id,
                bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                unsigned(point.getAffineX().toByteArray()),
                bytes(0x22, 0x58, 0x20),
                unsigned(point.getAffineY().toByteArray()));
    }

    private byte[] signature(byte[] message) {
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(byte[] number) {
        var padded = new byte[32];
        var length = Math.min(number.length, padded.length);
        System.arraycopy(number, number.length - length, padded, padded.length - length, length);
        return padded;
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
