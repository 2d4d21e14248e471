package okno.signatures.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import okno.signatures.ContentRef;
import okno.signatures.embedded.PdfSignature.Coverage;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.ASN1InputStream;

/// Looks for signatures in the bytes of a PDF. The file is not opened as a document: what a
/// signature covers are bytes, and a dictionary of a signature cannot be packed into anything.
final class PdfScan {
    private static final byte[] RANGE = ascii("/ByteRange");
    private static final byte[] OBJECT = ascii("obj");
    private static final String TIME_STAMP = "ETSI.RFC3161";

    /// More signatures than any document has, and more than anybody has to wait for.
    private static final int MOST = 20;

    /// The place of one signature, in bytes: larger than a signature may be, in hexadecimal signs.
    private static final int LARGEST = 1 << 22;

    private final byte[] pdf;

    PdfScan(byte[] pdf) {
        this.pdf = pdf;
    }

    List<PdfSignature> signatures() {
        var found = new ArrayList<PdfSignature>();
        int last = -1;
        int at = indexOf(RANGE, 0);
        for (int seen = 0; at >= 0 && seen < MOST; seen++, at = indexOf(RANGE, at + 1)) {
            int object = objectBefore(at);
            if (object > last) {
                last = object;
                dictionary(object).flatMap(this::signature).ifPresent(found::add);
            }
        }
        return found;
    }

    /// The dictionary of a signature: an object by itself, or the value of its field.
    private Optional<COSDictionary> dictionary(int object) {
        try {
            var read = new PdfDictionaryReader(pdf).at(object + OBJECT.length);
            return read.containsKey(COSName.BYTERANGE)
                    ? Optional.of(read)
                    : Optional.ofNullable(read.getCOSDictionary(COSName.V));
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return Optional.empty();
        }
    }

    private Optional<PdfSignature> signature(COSDictionary dictionary) {
        var range = dictionary.getCOSArray(COSName.BYTERANGE);
        if (range == null
                || range.size() != 4
                || TIME_STAMP.equals(dictionary.getNameAsString(COSName.SUB_FILTER))
                || !(dictionary.getItem(COSName.CONTENTS) instanceof COSString contents)) {
            return Optional.empty();
        }
        var numbers = new long[4];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = range.getInt(i);
        }
        return Optional.of(signature(numbers, contents.getBytes()));
    }

    private PdfSignature signature(long[] range, byte[] contents) {
        var cms = withoutPadding(contents);
        if (!fits(range)) {
            return new PdfSignature(cms, () -> new ByteArrayInputStream(pdf), Coverage.PARTS);
        }
        int gap = (int) range[1];
        int after = (int) range[2];
        int end = after + (int) range[3];
        ContentRef.Source content = () -> around(gap, after, end);
        if (!isPlaceOf(contents, gap, after)) {
            return new PdfSignature(cms, content, Coverage.PARTS);
        }
        return new PdfSignature(cms, content, blank(end) ? Coverage.WHOLE : Coverage.EARLIER);
    }

    private boolean fits(long[] range) {
        return range[0] == 0
                && range[1] > 0
                && range[2] > range[1]
                && range[3] >= 0
                && range[2] + range[3] <= pdf.length;
    }

    /// Whether between the two ranges stands this very value and not one byte more.
    private boolean isPlaceOf(byte[] contents, int from, int to) {
        if (pdf[from] != '<' || pdf[to - 1] != '>') {
            return false;
        }
        try {
            var inside = new String(pdf, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
            return Arrays.equals(HexFormat.of().parseHex(inside), contents);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean blank(int from) {
        for (int at = from; at < pdf.length; at++) {
            if (pdf[at] > ' ' || pdf[at] < 0) {
                return false;
            }
        }
        return true;
    }

    private InputStream around(int gap, int after, int end) {
        return new SequenceInputStream(
                new ByteArrayInputStream(pdf, 0, gap),
                new ByteArrayInputStream(pdf, after, end - after));
    }

    /// The place is reserved before the signature is made, and filled up with zeros. Anything else
    /// that stands there makes the signature a broken one.
    private static byte[] withoutPadding(byte[] contents) {
        var in = new ByteArrayInputStream(contents);
        try (var der = new ASN1InputStream(in)) {
            der.readObject();
            int end = contents.length - in.available();
            for (int at = end; at < contents.length; at++) {
                if (contents[at] != 0) {
                    return contents;
                }
            }
            return Arrays.copyOf(contents, end);
        } catch (IOException | RuntimeException _) {
            return contents;
        }
    }

    private int objectBefore(int at) {
        for (int from = at; from >= Math.max(0, at - LARGEST); from--) {
            if (matches(OBJECT, from)) {
                return from;
            }
        }
        return -1;
    }

    private int indexOf(byte[] word, int from) {
        for (int at = from; at <= pdf.length - word.length; at++) {
            if (matches(word, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= pdf.length || pdf[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
