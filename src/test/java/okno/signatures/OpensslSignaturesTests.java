package okno.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What openssl signed on each of the twelve curves; `scripts/make-gost-fixtures.sh` makes it.
class OpensslSignaturesTests {
    private static final Instant THEN = Instant.parse("2026-12-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "256-A", "256-B", "256-C", "256-XA", "256-XB", "256-TCA", "256-TCB", "256-TCC",
                "256-TCD", "512-A", "512-B", "512-C"
            })
    void areAcceptedDetachedAndWithTheDocumentInside(String curve) throws IOException {
        var document = made("document.txt");
        var trust =
                new Trust(
                        new TrustedCertificates(
                                TrustedCertificates.parse(made(curve + ".root.pem")).orElseThrow()),
                        RevocationData.NONE.withLists(made(curve + ".crl")).orElseThrow(),
                        AccreditationRegister.NONE);
        var hashed = new ContentDigests();
        hashed.write(document);

        var beside = verify(made(curve + ".p7s"), hashed.done(), trust);
        var inside = verify(made(curve + ".p7m"), new ContentRef.Attached(), trust);

        assertThat(beside.findings()).isEmpty();
        assertThat(inside.findings()).isEmpty();
        assertThat(beside.outcome()).isEqualTo(Verification.Outcome.ACCEPTED);
        assertThat(inside.signer()).isEqualTo(beside.signer()).isPresent();
    }

    private static Verification verify(byte[] signature, ContentRef content, Trust trust) {
        return SignatureVerifier.shipped()
                .verify(SignatureFile.of(signature), content, trust, THEN);
    }

    private static byte[] made(String name) throws IOException {
        try (var in = OpensslSignaturesTests.class.getResourceAsStream("/signatures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
