package okno.notifications.push;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A browser that opens what was sealed for it, by RFC 8291 and RFC 8188 alone.
final class TestBrowser {
    private static final int COORDINATE = 32;

    private final KeyPair pair;
    private final byte[] secret = "sixteen octets!!".getBytes(StandardCharsets.US_ASCII);

    TestBrowser() throws GeneralSecurityException {
        pair = newPair();
    }

    static KeyPair newPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    String key() {
        return text(point((ECPublicKey) pair.getPublic()));
    }

    String secret() {
        return text(secret);
    }

    /// The text of a body.
    String open(ByteBuffer body) throws GeneralSecurityException {
        var buffer = body.duplicate();
        var salt = new byte[16];
        buffer.get(salt);
        buffer.getInt();
        var sender = new byte[buffer.get()];
        buffer.get(sender);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(publicKey(sender), true);
        var info = new ByteArrayOutputStream();
        info.writeBytes("WebPush: info\0".getBytes(StandardCharsets.US_ASCII));
        info.writeBytes(point((ECPublicKey) pair.getPublic()));
        info.writeBytes(sender);
        var ikm = expand(hmac(secret, agreement.generateSecret()), info.toByteArray(), 32);
        var prk = hmac(salt, ikm);
        var key =
                expand(
                        prk,
                        "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII),
                        16);
        var nonce =
                expand(prk, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, nonce));
        var plain = cipher.doFinal(sealed);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    static byte[] point(ECPublicKey key) {
        var octets = new ByteArrayOutputStream();
        octets.write(4);
        octets.writeBytes(coordinate(key.getW().getAffineX()));
        octets.writeBytes(coordinate(key.getW().getAffineY()));
        return octets.toByteArray();
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length));
        var spec =
                new ECPublicKeySpec(
                        new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
    }

    static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static byte[] coordinate(BigInteger number) {
        var octets = number.toByteArray();
        var fixed = new byte[COORDINATE];
        int length = Math.min(octets.length, COORDINATE);
        System.arraycopy(octets, octets.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] expand(byte[] key, byte[] info, int length)
            throws GeneralSecurityException {
        return Arrays.copyOf(
                hmac(key, ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array()),
                length);
    }
}
