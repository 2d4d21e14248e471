package okno.signatures;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.signatures.revocation.RevocationLists;
import org.springframework.stereotype.Service;

/// Verifies signatures by what the portal trusts now.
@Service
public class Signatures {
    private final SignatureVerifier verifier;
    private final TrustSource trust;
    private final RevocationLists revocation;

    Signatures(SignatureVerifier verifier, TrustSource trust, RevocationLists revocation) {
        this.verifier = verifier;
        this.trust = trust;
        this.revocation = revocation;
    }

    /// Checks a signature and tells everything that was found. Not to be asked within a
    /// transaction: takes about 10 ms and the hashing of the document, and sometimes reads a large
    /// list of revoked certificates. Lists of revoked certificates that are
    /// missing are fetched in the background: what is undecided may be asked again in a minute.
    ///
    /// @param content the document, unless it is inside
    /// @param receivedAt when the signature came
    /// @throws java.io.UncheckedIOException when signature or document cannot be read at all
    public Verification verify(SignatureFile signature, ContentRef content, Instant receivedAt) {
        var found = verifier.verify(signature, content, trust.current(), receivedAt);
        return found.reasons().contains(Reason.REVOCATION_UNKNOWN) && revocation.want(path(found))
                ? verifier.verify(signature, content, trust.current(), receivedAt)
                : found;
    }

    private static List<X509Certificate> path(Verification found) {
        return found.evidence().path().stream()
                .map(TrustedCertificates::parse)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }
}
