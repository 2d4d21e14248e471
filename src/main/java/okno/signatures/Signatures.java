package okno.signatures;

import java.time.Instant;
import org.springframework.stereotype.Service;

/// Verifies signatures by what the portal trusts now.
@Service
public class Signatures {
    private final SignatureVerifier verifier;
    private final TrustSource trust;

    Signatures(SignatureVerifier verifier, TrustSource trust) {
        this.verifier = verifier;
        this.trust = trust;
    }

    /// Checks a signature and tells everything that was found. Opens no transaction and needs none;
    /// takes about 10 ms and the hashing of the document.
    ///
    /// @param content the document, unless it is inside
    /// @param receivedAt when the signature came
    /// @throws java.io.UncheckedIOException when signature or document cannot be read at all
    public Verification verify(SignatureFile signature, ContentRef content, Instant receivedAt) {
        return verifier.verify(signature, content, trust.current(), receivedAt);
    }
}
