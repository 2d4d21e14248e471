package okno.attachments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.attachments.Attachment.Scan;

/// A file that was looked at and lies in the storage, but belongs to nothing yet: erased after a
/// day unless [Uploads#attach] or [Uploads#addResult] makes it an attachment.
///
/// @param id the id the attachment will have
/// @param size in bytes
/// @param sha256 64 hexadecimal signs
/// @param streebog256 ГОСТ Р 34.11-2012, 64 hexadecimal signs
/// @param received the file it was taken out of, if it came inside of another
/// @param signatures that came with it
/// @param scan what the antivirus said of it
public record ReceivedFile(
        AttachmentId id,
        String name,
        FileKind kind,
        long size,
        String sha256,
        String streebog256,
        Optional<Attachment.Received> received,
        List<BroughtSignature> signatures,
        Scan scan) {
    public ReceivedFile {
        signatures = List.copyOf(signatures);
    }

    /// What it takes in the storage.
    long bytes() {
        return size + received.map(Attachment.Received::size).orElse(0L);
    }

    /// The same, and a signature under it that came by itself: the antivirus looks at both again.
    ReceivedFile with(List<BroughtSignature> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        var waiting = scan == Scan.CLEAN ? Scan.WAITING : scan;
        return new ReceivedFile(id, name, kind, size, sha256, streebog256, received, all, waiting);
    }
}
