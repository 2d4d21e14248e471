package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import okno.signatures.SignatureFile;
import okno.signatures.embedded.SignatureParts;

/// A zip of one document and the signatures under it, side by side and nothing else. It is unpacked
/// in memory, up to the size of a file, and never by the names in it.
final class SignedZip {
    private static final byte[] MAGIC = {'P', 'K', 3, 4};
    private static final int MOST_SIGNATURES = 10;

    /// Folders, drives, the way up: nobody who signs one document needs them.
    private static final Pattern PATH = Pattern.compile("[/\\\\:]|^\\.\\.?$");

    private Optional<ZipEntry> entry = Optional.empty();
    private Optional<byte[]> document = Optional.empty();
    private final List<byte[]> signatures = new ArrayList<>();

    private SignedZip() {}

    static boolean isZip(byte[] content) {
        return Bytes.indexOf(content, MAGIC, 0) == 0;
    }

    static Brought open(byte[] content, int limit) {
        try {
            var listed = ZipDirectory.of(content);
            if (listed.locked()) {
                return new Brought.Unfit(Refusal.ENCRYPTED);
            }
            if (listed.names().size() > 1 + MOST_SIGNATURES
                    || listed.names().stream().anyMatch(name -> PATH.matcher(name).find())) {
                return new Brought.Unfit(Refusal.ARCHIVE);
            }
            return new SignedZip().read(content, listed, limit);
        } catch (IOException | RuntimeException e) {
            return new Brought.Unfit(Refusal.DAMAGED);
        }
    }

    private Brought read(byte[] content, ZipDirectory listed, int limit) throws IOException {
        var found = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!found.add(ZipDirectory.name(part.getName()))) {
                    return new Brought.Unfit(Refusal.ARCHIVE);
                }
                var bytes = zip.readNBytes(limit + 1);
                if (bytes.length > limit) {
                    return new Brought.Unfit(Refusal.TOO_DETAILED);
                }
                if (!take(part, bytes)) {
                    return new Brought.Unfit(Refusal.ARCHIVE);
                }
            }
        }
        // A part that is there and not listed, or listed and not there, is how things are hidden.
        if (!found.equals(listed.names())) {
            return new Brought.Unfit(Refusal.DAMAGED);
        }
        return entry.isEmpty() || signatures.isEmpty()
                ? new Brought.Unfit(Refusal.ARCHIVE)
                : BroughtFile.signed(entry.get().getName(), document.orElseThrow(), signatures);
    }

    /// @return false when it is a second document, or a signature with a document of its own
    private boolean take(ZipEntry part, byte[] bytes) {
        var parts = SignatureParts.of(bytes);
        if (parts.isPresent()) {
            signatures.addAll(parts.get().signatures());
            return signatures.size() <= MOST_SIGNATURES
                    && parts.get().document().isEmpty()
                    && bytes.length <= SignatureFile.MAX_AROUND * 2;
        }
        if (entry.isPresent()) {
            return false;
        }
        entry = Optional.of(part);
        document = Optional.of(bytes);
        return true;
    }
}
