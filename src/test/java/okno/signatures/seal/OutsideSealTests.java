package okno.signatures.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okno.attachments.SampleFiles;
import okno.identifiers.Snils;
import okno.signatures.AccreditationRegister;
import okno.signatures.ContentRef;
import okno.signatures.Reason;
import okno.signatures.RevocationData;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.SignerIdentity;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification;
import okno.signatures.Verification.Integrity;
import okno.signatures.embedded.PdfSignature;
import okno.signatures.embedded.PdfSigning;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tool that signs outside of the portal's process needs nothing of it but [Seal]: here openssl
/// with the ГОСТ engine, in life a device with a key or a certified program.
class OutsideSealTests {
    private static final byte[] DOCUMENT = "Справка".getBytes(StandardCharsets.UTF_8);
    private final Instant now = Clock.systemUTC().instant();
    private static final TestSigner BODY =
            TestAuthority.ACCREDITED.person("Архивов", "Архип Ильич", new Snils("12345678964"));

    @TempDir private static Path folder;

    /// Signs by openssl; the portal's process never sees the key.
    private record OpensslSeal(Path key, Path certificate) implements Seal {
        @Override
        public SignerIdentity owner() {
            throw new UnsupportedOperationException("asked for the mark that people see alone");
        }

        @Override
        public byte[] sign(ContentRef.Source document, Instant at) {
            var content = folder.resolve("document");
            try (var in = document.open()) {
                Files.copy(in, content, StandardCopyOption.REPLACE_EXISTING);
                return openssl(
                        "cms",
                        "-engine",
                        "gost",
                        "-sign",
                        "-cades",
                        "-binary",
                        "-in",
                        content.toString(),
                        "-signer",
                        certificate.toString(),
                        "-inkey",
                        key.toString(),
                        "-outform",
                        "DER");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void opensslKnowsGost() {
        assumeThat(hasEngine()).isTrue();
    }

    @Test
    void sealsADocument() throws IOException {
        var sealed = seal().sign(() -> new ByteArrayInputStream(DOCUMENT), now);

        assertHolds(
                verify(sealed, new ContentRef.Stored(() -> new ByteArrayInputStream(DOCUMENT))));
    }

    @Test
    void sealsAPdfInside() throws IOException {
        var seal = seal();

        var sealed = PdfSigning.sign(SampleFiles.pdf(1), now, it -> seal.sign(it, now));

        var found = PdfSignature.of(sealed).getLast();
        assertHolds(verify(found.cms(), new ContentRef.Stored(found.content())));
    }

    private static void assertHolds(Verification found) {
        assertThat(found.integrity()).isEqualTo(Integrity.VALID);
        assertThat(found.signer().flatMap(SignerIdentity::surname)).contains("Архивов");
        assertThat(found.reasons())
                .doesNotContain(Reason.NO_SIGNED_ATTRIBUTES, Reason.NO_SIGNING_CERTIFICATE_V2);
    }

    private Verification verify(byte[] signature, ContentRef content) {
        var trust =
                new Trust(
                        new TrustedCertificates(List.of()),
                        RevocationData.NONE,
                        AccreditationRegister.NONE);
        return SignatureVerifier.shipped()
                .verify(SignatureFile.of(signature), content, trust, now.plusSeconds(60));
    }

    private static Seal seal() throws IOException {
        return new OpensslSeal(
                pem("key.pem", new JcaPKCS8Generator(BODY.key(), null)),
                pem("certificate.pem", BODY.path().getFirst()));
    }

    private static Path pem(String name, Object object) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private static boolean hasEngine() {
        try {
            return new String(openssl("engine", "gost"), StandardCharsets.UTF_8).contains("gost");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// What openssl writes.
    private static byte[] openssl(String... words) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        try {
            var errors = folder.resolve("errors").toFile();
            var process = new ProcessBuilder(command).redirectError(errors).start();
            try (var out = process.getInputStream()) {
                var written = out.readAllBytes();
                if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new IOException(Files.readString(errors.toPath()));
                }
                return written;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
