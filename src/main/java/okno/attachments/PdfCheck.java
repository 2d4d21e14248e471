package okno.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Opens a PDF as its reader will.
final class PdfCheck {
    /// What stands before a dictionary that PDFBox reads from the file itself.
    private static final List<byte[]> KEYWORDS = List.of(ascii("trailer"), ascii("obj"));

    private static final byte[] ENCRYPT = ascii("/Encrypt");
    private static final byte[] END = ascii("%%EOF");

    /// Readers look for the end mark in the last kilobyte; some sites append a page of their own.
    private static final int TAIL = 64 * 1024;

    private PdfCheck() {}

    static Optional<Refusal> flaw(byte[] content) {
        if (Bytes.indexOf(content, END, Math.max(0, content.length - TAIL)) < 0) {
            return Optional.of(Refusal.DAMAGED);
        }
        try {
            return flawUnopened(content).or(() -> flawOpened(content));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        } catch (StackOverflowError e) {
            // Pages within pages within pages: PDFBox goes down without counting.
            return Optional.of(Refusal.TOO_DETAILED);
        }
    }

    /// PDFBox unpacks the streams that hold the structure of a document in memory, however large
    /// they become, and those of a locked one after it unlocked them. So it gets neither.
    private static Optional<Refusal> flawUnopened(byte[] content) throws IOException {
        var dictionaries = new PdfDictionaries(content);
        var streams = new PdfStreams(content);
        for (var keyword : KEYWORDS) {
            for (int at = after(content, keyword, 0); at >= 0; at = after(content, keyword, at)) {
                var read = dictionaries.at(at);
                if (read.dictionary().containsKey(COSName.ENCRYPT)) {
                    return Optional.of(Refusal.ENCRYPTED);
                }
                if (dictionaries.overlap() || !streams.bearable(read)) {
                    return Optional.of(Refusal.TOO_DETAILED);
                }
            }
        }
        return Optional.empty();
    }

    private static int after(byte[] content, byte[] keyword, int from) {
        int at = Bytes.indexOf(content, keyword, from);
        return at < 0 ? -1 : at + keyword.length;
    }

    private static Optional<Refusal> flawOpened(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            return document.isEncrypted() ? Optional.of(Refusal.ENCRYPTED) : flawOf(document);
        } catch (InvalidPasswordException e) {
            return Optional.of(Refusal.ENCRYPTED);
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
