package okno.signatures.embedded;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;

/// Reads one dictionary where it stands in the file; follows no reference and unpacks nothing.
final class PdfDictionaryReader extends COSParser {
    PdfDictionaryReader(byte[] pdf) throws IOException {
        super(new RandomAccessReadBuffer(pdf));
        // Of a document without a parser a reference stays a reference.
        document = new COSDocument();
    }

    /// @param at behind the word `obj`
    /// @throws IOException when no dictionary stands there
    COSDictionary at(int at) throws IOException {
        source.seek(at);
        skipSpaces();
        return parseCOSDictionary(false);
    }
}
