package okno.signatures.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import okno.signatures.Pki;
import okno.signatures.TestSigner;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;

/// Makes PDF with signatures inside.
public final class SignedPdfs {
    private SignedPdfs() {}

    public static byte[] signed(byte[] pdf, TestSigner signer) {
        return signed(pdf, signer::detached);
    }

    static byte[] signed(byte[] pdf, UnaryOperator<byte[]> signer) {
        try {
            return PdfSigning.sign(
                    pdf,
                    Pki.NOW,
                    document -> {
                        try (var in = document.open()) {
                            return signer.apply(in.readAllBytes());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with something added behind its end.
    public static byte[] updated(byte[] pdf) {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            var catalogue = document.getDocumentCatalog().getCOSObject();
            catalogue.setString(COSName.getPDFName("Note"), "added");
            catalogue.setNeedToBeUpdated(true);
            document.saveIncremental(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
