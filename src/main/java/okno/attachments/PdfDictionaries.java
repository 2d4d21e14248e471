package okno.attachments;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;

/// Reads dictionaries of a PDF exactly as PDFBox will, but follows no reference and unpacks
/// nothing.
final class PdfDictionaries extends COSParser {
    /// Dictionaries stand one after the other; only a trap makes them overlap many times.
    private static final int MOST_READINGS = 4;

    private long read;

    PdfDictionaries(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
        // Of a document without a parser a reference stays a reference.
        document = new COSDocument();
    }

    /// A dictionary and where its stream begins, should one follow.
    record Found(COSDictionary dictionary, int data) {}

    /// The dictionary after a keyword that ends at `at`; an empty one where PDFBox finds none.
    Found at(int at) throws IOException {
        source.seek(at);
        try {
            skipSpaces();
            if (source.peek() != '<') {
                return new Found(new COSDictionary(), at);
            }
            var dictionary = parseCOSDictionary(false);
            // The word itself is not looked at: PDFBox does not always either.
            readString();
            skipWhiteSpaces();
            return new Found(dictionary, (int) source.getPosition());
        } catch (IOException | RuntimeException e) {
            return new Found(new COSDictionary(), at);
        } finally {
            read += source.getPosition() - at;
        }
    }

    /// Whether so much was read that the same bytes must have been read again and again.
    boolean overlap() {
        return read > MOST_READINGS * fileLen;
    }
}
