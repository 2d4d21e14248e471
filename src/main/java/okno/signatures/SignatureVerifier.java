package okno.signatures;

import java.time.Instant;
import okno.signatures.engine.GostVerifier;

/// Verifies signatures in CMS (RFC 5652), CAdES-BES and CAdES-T. An operator who must use a
/// certified tool puts it behind this interface.
public interface SignatureVerifier {
    /// Checks a signature and tells everything that was found.
    ///
    /// @param signature as received
    /// @param content the document, unless it is inside
    /// @param trust what to rely on
    /// @param receivedAt when the signature came; the verdicts hold for this moment unless a
    ///     trusted time stamp inside proves an earlier one
    /// @throws java.io.UncheckedIOException when signature or document cannot be read at all
    Verification verify(
            SignatureFile signature, ContentRef content, Trust trust, Instant receivedAt);

    /// The one that ships with the portal, by Bouncy Castle. Not certified by ФСБ России.
    static SignatureVerifier shipped() {
        return new GostVerifier();
    }
}
