package okno.signatures.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import okno.signatures.TrustedCertificates;
import okno.signatures.engine.Certificates;

/// A key and its certificate, kept as two files in PEM.
record DemoIdentity(PrivateKey key, X509Certificate certificate) {
    private static final String KEY_LABEL = "PRIVATE KEY";
    private static final String CERTIFICATE_LABEL = "CERTIFICATE";

    /// @throws IOException when the files are not there or hold something else
    static DemoIdentity read(Path folder, String name) throws IOException {
        try {
            var certificate =
                    TrustedCertificates.parse(Files.readAllBytes(folder.resolve(name + ".crt")))
                            .orElseThrow(() -> new IOException(name + ".crt"))
                            .getFirst();
            var pem = Files.readString(folder.resolve(name + ".key"));
            var key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
            return new DemoIdentity(
                    KeyFactory.getInstance("ECGOST3410-2012", DemoIssuer.PROVIDER)
                            .generatePrivate(new PKCS8EncodedKeySpec(key)),
                    certificate);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    void write(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve(name + ".key"), keyPem());
        Files.writeString(folder.resolve(name + ".crt"), certificatePem());
    }

    String keyPem() {
        return pem(KEY_LABEL, key.getEncoded());
    }

    String certificatePem() {
        return pem(CERTIFICATE_LABEL, Certificates.encoded(certificate));
    }

    private static String pem(String label, byte[] der) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, lines.encodeToString(der));
    }
}
