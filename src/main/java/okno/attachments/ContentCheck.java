package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// Finds out by its bytes what a file really is, and whether whoever receives it can open it.
final class ContentCheck {
    private static final Set<String> PHONE_FORMATS =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");

    /// The container of old Office files; a locked DOCX is one too.
    private static final String COMPOUND_FILE = "application/x-tika-msoffice";

    /// The stream that holds a locked Office document (MS-OFFCRYPTO 2.3.4.4), as its name is
    /// stored.
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private ContentCheck() {}

    static Inspection inspect(byte[] content) {
        if (content.length == 0) {
            return new Inspection.Unfit(Refusal.EMPTY);
        }
        var type = typeOf(content);
        return switch (type) {
            case "application/pdf" -> judge(FileKind.PDF, PdfCheck.flaw(content));
            case "image/jpeg" -> judge(FileKind.JPEG, ImageCheck.jpegFlaw(content));
            case "image/png" -> judge(FileKind.PNG, ImageCheck.pngFlaw(content));
            case "image/tiff" -> judge(FileKind.TIFF, ImageCheck.tiffFlaw(content));
            case "application/zip", "application/x-tika-ooxml" ->
                    judge(FileKind.DOCX, DocxCheck.flaw(content));
            default -> new Inspection.Unfit(whyNot(type, content));
        };
    }

    private static String typeOf(byte[] content) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static Inspection judge(FileKind kind, Optional<Refusal> flaw) {
        return flaw.<Inspection>map(Inspection.Unfit::new).orElse(new Inspection.Fit(kind));
    }

    private static Refusal whyNot(String type, byte[] content) {
        if (PHONE_FORMATS.contains(type)) {
            return Refusal.PHONE_FORMAT;
        }
        return type.equals(COMPOUND_FILE) && Bytes.indexOf(content, LOCKED, 0) >= 0
                ? Refusal.ENCRYPTED
                : Refusal.WRONG_KIND;
    }
}
