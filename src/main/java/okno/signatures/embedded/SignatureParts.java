package okno.signatures.embedded;

import java.util.List;
import java.util.Optional;
import okno.signatures.engine.CmsParts;

/// A signature in CMS and the document that it may have inside, taken apart.
///
/// @param document empty when the signature lies apart from what it signs
/// @param signatures of each of its signers, without the document, DER
public record SignatureParts(Optional<byte[]> document, List<byte[]> signatures) {
    /// Takes a file apart: DER, Base64 or PEM.
    ///
    /// @return empty when the bytes are no CMS with signatures
    public static Optional<SignatureParts> of(byte[] file) {
        return CmsParts.of(file).map(one -> new SignatureParts(one.document(), one.signatures()));
    }
}
