package okno.signatures.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import okno.signatures.ContentRef;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/// Puts a signature into a PDF (PAdES, ETSI EN 319 142-1): the bytes that were there stay as they
/// are, the signature is added behind them.
public final class PdfSigning {
    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

    /// Room for the signature with its certificates and a time stamp, in bytes. An archive takes no
    /// longer text than 32 767 bytes (ISO 19005-2, 6.1.13).
    private static final int ROOM = 32_000;

    private PdfSigning() {}

    /// Signs what it is given.
    @FunctionalInterface
    public interface Signer {
        /// The signature apart from the document, DER.
        byte[] sign(ContentRef.Source document);
    }

    /// The PDF with a signature inside.
    ///
    /// @param at the time that the signature claims
    /// @throws IOException when it is no PDF that can be signed
    public static byte[] sign(byte[] pdf, Instant at, Signer signer) throws IOException {
        return sign(pdf, at, Optional.empty(), signer);
    }

    /// The same with a stamp that people see.
    ///
    /// @throws IOException when it is no PDF that can be signed
    public static byte[] sign(byte[] pdf, Instant at, Optional<PdfStamp> stamp, Signer signer)
            throws IOException {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(CADES);
        var time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        time.setTimeInMillis(at.toEpochMilli());
        signature.setSignDate(time);
        var out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            if (stamp.isPresent()) {
                var place = stamp.get().place(document);
                options.setVisualSignature(stamp.get().template(place));
                options.setPage(place.page());
            }
            document.addSignature(signature, options);
            var signing = document.saveIncrementalForExternalSigning(out);
            byte[] content;
            try (var in = signing.getContent()) {
                content = in.readAllBytes();
            }
            signing.setSignature(signer.sign(() -> new ByteArrayInputStream(content)));
        }
        return out.toByteArray();
    }
}
