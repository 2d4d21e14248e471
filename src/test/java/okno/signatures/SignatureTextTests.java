package okno.signatures;

import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.embedded.JointSignature;
import okno.signatures.embedded.SignatureParts;
import okno.signatures.engine.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signatures that came as text, and files that hold one after another: nothing of a file is passed
/// over unseen. The documents inside have lengths that Base64 pads by none, one and two signs.
class SignatureTextTests {
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity IVANOV = Pki.issue(ROOT, new Wanted());
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isReadFromAnyText(int length) {
        var one = signature(length);
        var certificate = pem("CERTIFICATE", encoded(IVANOV));

        assertThat(reasons(one)).isEmpty();
        assertThat(reasons(text(base64(one)))).isEmpty();
        assertThat(reasons(text("\uFEFF" + base64(one) + "\r\n \r\n"))).isEmpty();
        assertThat(reasons(text(pem("PKCS7", one)))).isEmpty();
        assertThat(reasons(text("Подпись:\n" + pem("CMS", one) + "-- \nИванов\n"))).isEmpty();
        assertThat(reasons(text(pem("CMS", one) + certificate))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isRefusedInWordsWhenAnotherFollows(int length) {
        var one = signature(length);

        for (var file :
                List.of(
                        joined(one, one),
                        text(base64(one) + base64(one)),
                        text(base64(one) + "\n" + base64(one)),
                        text(base64(one) + "\n" + pem("CMS", one)),
                        text(pem("CMS", one) + pem("CMS", one)),
                        text(pem("CMS", one) + "и еще одна:\n" + pem("PKCS7", one)))) {
            assertThat(reasons(file)).containsExactly(Reason.NOT_ONE_SIGNER);
            assertThat(JointSignature.of(SignatureFile.of(file)).files()).hasSize(1);
            assertThat(SignatureParts.of(file).orElseThrow().signatures()).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0\u0003MII",
                "MII",
                "-----BEGIN CMS-----",
                "-----BEGIN CMS-----\n",
                "-----BEGIN CMS-----\n-----END CMS-----",
                "-----BEGIN CMS-----\nMII"
            })
    void isNoneWhereThereIsNothing(String text) {
        var file = text(text);

        assertThat(reasons(file)).containsExactly(Reason.MALFORMED);
        assertThat(SignatureParts.of(file)).isEmpty();
    }

    @Test
    void isFoundBehindLongLines() {
        var one = pem("CMS", signature(1));

        assertThat(reasons(text("x".repeat(30_000) + "\n" + one))).isEmpty();
        assertThat(reasons(text(one + "x".repeat(200_000) + "\n" + one)))
                .containsExactly(Reason.NOT_ONE_SIGNER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isRefusedWhenRubbishFollows(int length) {
        var one = signature(length);

        assertThat(reasons(joined(one, new byte[] {0}))).containsExactly(Reason.MALFORMED);
        assertThat(reasons(text(base64(one) + "AAAA"))).containsExactly(Reason.MALFORMED);
    }

    private static byte[] signature(int length) {
        var shortest = new Signing(IVANOV).of(new byte[1]).attached().der().length;
        int more = Math.floorMod(length - shortest, 3);
        return new Signing(IVANOV).of(new byte[1 + more]).attached().der();
    }

    private static Iterable<Reason> reasons(byte[] file) {
        var trust =
                new Trust(
                        new TrustedCertificates(List.of(ROOT.certificate())),
                        RevocationData.NONE.withLists(Pki.list(ROOT, Map.of())).orElseThrow(),
                        AccreditationRegister.NONE);
        return SignatureVerifier.shipped()
                .verify(SignatureFile.of(file), new ContentRef.Attached(), trust, NOW)
                .reasons();
    }

    private static String base64(byte[] der) {
        return LINES.encodeToString(der);
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, base64(der));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] encoded(Identity identity) {
        return Certificates.encoded(identity.certificate());
    }
}
