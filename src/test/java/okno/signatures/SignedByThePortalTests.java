package okno.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import okno.signatures.Pki.Wanted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signs on each of the twelve curves by the portal's own library and leaves the files below
/// `target`, where `scripts/make-gost-fixtures.sh --check` shows them to openssl.
class SignedByThePortalTests {
    private static final Path FOLDER = Path.of("target/signed-by-the-portal");
    private static final byte[] DOCUMENT = "Прошу выдать справку".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "256-A, GostR3410-2001-CryptoPro-A",
        "256-B, GostR3410-2001-CryptoPro-B",
        "256-C, GostR3410-2001-CryptoPro-C",
        "256-XA, GostR3410-2001-CryptoPro-XchA",
        "256-XB, GostR3410-2001-CryptoPro-XchB",
        "256-TCA, Tc26-Gost-3410-12-256-paramSetA",
        "256-TCB, Tc26-Gost-3410-12-256-paramSetB",
        "256-TCC, Tc26-Gost-3410-12-256-paramSetC",
        "256-TCD, Tc26-Gost-3410-12-256-paramSetD",
        "512-A, Tc26-Gost-3410-12-512-paramSetA",
        "512-B, Tc26-Gost-3410-12-512-paramSetB",
        "512-C, Tc26-Gost-3410-12-512-paramSetC"
    })
    void isAccepted(String name, String curve) throws IOException {
        var root = Pki.root(Wanted.authority("Корень " + name).curve(curve));
        var person = Pki.issue(root, new Wanted().curve(curve));
        var list = Pki.list(root, Map.of());
        var signature = new Signing(person).of(DOCUMENT).der();
        keep(name, root, list, signature);

        var hashed = new ContentDigests();
        hashed.write(DOCUMENT);
        var verified =
                SignatureVerifier.shipped()
                        .verify(
                                SignatureFile.of(signature),
                                hashed.done(),
                                new Trust(
                                        new TrustedCertificates(List.of(root.certificate())),
                                        RevocationData.NONE.withLists(list).orElseThrow(),
                                        AccreditationRegister.NONE),
                                Pki.NOW);

        assertThat(verified.findings()).isEmpty();
    }

    private static void keep(String name, Pki.Identity root, byte[] list, byte[] signature)
            throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("document.txt"), DOCUMENT);
        Files.write(FOLDER.resolve(name + ".p7s"), signature);
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                FOLDER.resolve(name + ".crl"),
                "-----BEGIN X509 CRL-----\n"
                        + encoder.encodeToString(list)
                        + "\n-----END X509 CRL-----\n");
        Files.writeString(
                FOLDER.resolve(name + ".root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + encoder.encodeToString(encoded(root))
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static byte[] encoded(Pki.Identity identity) {
        try {
            return identity.certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
