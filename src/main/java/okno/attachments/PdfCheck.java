package okno.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Opens a PDF as its reader will.
final class PdfCheck {
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] ENCRYPT = ascii("/Encrypt");
    private static final byte[] END = ascii("%%EOF");

    /// Readers look for the end mark in the last kilobyte; some sites append a page of their own.
    private static final int TAIL = 64 * 1024;

    /// A page of A4 in colour at 600 dots an inch is 105 MB.
    private static final long MAX_STREAM = 128L * 1024 * 1024;

    private static final long MAX_STREAMS = 1024L * 1024 * 1024;

    private static final int MOST_STREAMS = 100_000;

    private PdfCheck() {}

    static Optional<Refusal> flaw(byte[] content) {
        if (Bytes.indexOf(content, END, Math.max(0, content.length - TAIL)) < 0) {
            return Optional.of(Refusal.DAMAGED);
        }
        if (unpacksTooLarge(content)) {
            return Optional.of(Refusal.TOO_DETAILED);
        }
        try (var document = Loader.loadPDF(content)) {
            return document.isEncrypted() ? Optional.of(Refusal.ENCRYPTED) : flawOf(document);
        } catch (InvalidPasswordException e) {
            return Optional.of(Refusal.ENCRYPTED);
        } catch (StackOverflowError e) {
            // Pages within pages within pages: PDFBox goes down without counting.
            return Optional.of(Refusal.TOO_DETAILED);
        } catch (IOException | RuntimeException e) {
            // A document locked with a certificate fails like a broken one.
            boolean locked = Bytes.indexOf(content, ENCRYPT, 0) >= 0;
            return Optional.of(locked ? Refusal.ENCRYPTED : Refusal.DAMAGED);
        }
    }

    private static Optional<Refusal> flawOf(PDDocument document) {
        return document.getPages().iterator().hasNext()
                ? Optional.empty()
                : Optional.of(Refusal.DAMAGED);
    }

    /// PDFBox unpacks the streams that hold the structure of a document in memory, however large
    /// they become, so every stream is measured before.
    private static boolean unpacksTooLarge(byte[] content) {
        long left = MAX_STREAMS;
        int streams = 0;
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            if (deflated(content, at)) {
                long size = unpackedSize(content, at, Math.min(left, MAX_STREAM) + 1);
                left -= size;
                if (size > MAX_STREAM || left < 0 || ++streams > MOST_STREAMS) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where the data of the next stream begins: after the keyword and its line end.
    private static int next(byte[] content, int from) {
        int keyword = Bytes.indexOf(content, STREAM, from);
        if (keyword < 0) {
            return -1;
        }
        int data = keyword + STREAM.length;
        while (data < content.length && (content[data] == '\r' || content[data] == '\n')) {
            data++;
        }
        return data;
    }

    /// Whether the data begins as deflated data does (RFC 1950, 2.2).
    private static boolean deflated(byte[] content, int at) {
        if (at + 1 >= content.length) {
            return false;
        }
        int head = (content[at] & 0xFF) << 8 | (content[at + 1] & 0xFF);
        return (content[at] & 0x0F) == Deflater.DEFLATED && head % 31 == 0;
    }

    /// How many bytes the data gives when inflated, up to `limit` or to where it is broken: readers
    /// unpack as far.
    private static long unpackedSize(byte[] content, int from, long limit) {
        var buffer = new byte[64 * 1024];
        try (var inflater = new Inflater()) {
            inflater.setInput(content, from, content.length - from);
            try {
                while (inflater.getBytesWritten() < limit && inflater.inflate(buffer) > 0) {}
            } catch (DataFormatException e) {
                return inflater.getBytesWritten();
            }
            return inflater.getBytesWritten();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
