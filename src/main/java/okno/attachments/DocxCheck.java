package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/// Unpacks a document of Word and looks for what makes it one (ECMA-376, part 2).
final class DocxCheck {
    private static final int MAX_PARTS = 10_000;
    private static final long MAX_UNPACKED = 128L * 1024 * 1024;

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String MAIN_PART = "word/document.xml";
    private static final String MACROS = "vbaproject.bin";

    private DocxCheck() {}

    static Optional<Refusal> flaw(byte[] content) {
        try {
            var listed = ZipDirectory.of(content);
            if (listed.locked()) {
                return Optional.of(Refusal.ENCRYPTED);
            }
            return flawOf(listed.names()).or(() -> flawOf(content, listed.names()));
        } catch (RuntimeException e) {
            return Optional.of(Refusal.DAMAGED);
        }
    }

    private static Optional<Refusal> flawOf(Set<String> parts) {
        if (!parts.contains(CONTENT_TYPES) || !parts.contains(MAIN_PART)) {
            return Optional.of(Refusal.WRONG_KIND);
        }
        return parts.stream().anyMatch(part -> part.endsWith(MACROS))
                ? Optional.of(Refusal.MACROS)
                : Optional.empty();
    }

    private static Optional<Refusal> flawOf(byte[] content, Set<String> listed) {
        var found = new HashSet<String>();
        long left = MAX_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                found.add(ZipDirectory.name(part.getName()));
                left -= unpackedSize(zip, left + 1);
                if (left < 0 || found.size() > MAX_PARTS) {
                    return Optional.of(Refusal.TOO_DETAILED);
                }
            }
        } catch (IOException e) {
            return Optional.of(Refusal.DAMAGED);
        }
        // A part that is there and not listed, or listed and not there, is how things are hidden.
        return found.equals(listed) ? Optional.empty() : Optional.of(Refusal.DAMAGED);
    }

    /// Reads the part to its end, where its check sum is compared, or up to `limit` bytes.
    private static long unpackedSize(ZipInputStream part, long limit) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = 0; read >= 0 && size < limit; read = part.read(buffer)) {
            size += read;
        }
        return size;
    }
}
