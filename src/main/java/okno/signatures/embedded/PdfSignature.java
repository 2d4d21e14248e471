package okno.signatures.embedded;

import java.util.List;
import okno.signatures.ContentRef;
import okno.signatures.Reason;
import okno.signatures.Verification;

/// A signature inside of a PDF (ISO 32000-2, 12.8): it signs the bytes around its own place.
///
/// @param cms the signature, DER
/// @param content the bytes that it says to sign
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record PdfSignature(byte[] cms, ContentRef.Source content, Coverage coverage) {
    /// How much of the file is signed.
    public enum Coverage {
        /// All but the place of the signature.
        WHOLE,
        /// The file as it was once: something was added since.
        EARLIER,
        /// Something else is left out, in which anything may stand.
        PARTS
    }

    /// The signatures of a PDF in the order of their places; none when it is not signed.
    ///
    /// @param pdf any bytes
    public static List<PdfSignature> of(byte[] pdf) {
        return new PdfScan(pdf).signatures();
    }

    /// What was found of [#cms] under [#content], and what the coverage adds.
    public Verification judged(Verification found) {
        return switch (coverage) {
            case WHOLE -> found;
            case EARLIER -> found.with(Reason.DOCUMENT_CHANGED_SINCE);
            case PARTS -> found.with(Reason.DOCUMENT_PARTLY_SIGNED);
        };
    }
}
