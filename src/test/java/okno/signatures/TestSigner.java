package okno.signatures;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Who signs in tests of the portal; made by a [TestAuthority]. What is signed is CAdES-BES in DER
/// with the certificates of the authority inside, as people's programs make it.
public final class TestSigner {
    private final Pki.Identity identity;
    private final Pki.Identity[] along;
    private final Instant claimed;

    TestSigner(Pki.Identity identity, Instant claimed, Pki.Identity... along) {
        this.identity = identity;
        this.claimed = claimed;
        this.along = along.clone();
    }

    /// A signature with the document inside.
    public byte[] attached(byte[] document) {
        return signing(document).attached().der();
    }

    /// A signature apart from the document.
    public byte[] detached(byte[] document) {
        return signing(document).der();
    }

    /// A signature apart from the document, together with another.
    public byte[] detached(byte[] document, TestSigner other) {
        return together(other).of(document).der();
    }

    /// A signature with the document inside, together with another.
    public byte[] attached(byte[] document, TestSigner other) {
        return together(other).of(document).attached().der();
    }

    public X509Certificate certificate() {
        return identity.certificate();
    }

    /// The certificate and those above it.
    public List<X509Certificate> path() {
        return Stream.concat(Stream.of(identity), Stream.of(along))
                .map(Pki.Identity::certificate)
                .toList();
    }

    public PrivateKey key() {
        return identity.keys().getPrivate();
    }

    private Signing together(TestSigner other) {
        return new Signing(identity, other.identity)
                .claiming(claimed)
                .bringing(along)
                .bringing(other.along);
    }

    private Signing signing(byte[] document) {
        return new Signing(identity).of(document).claiming(claimed).bringing(along);
    }
}
