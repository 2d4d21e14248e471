package okno.attachments;

import java.util.List;
import java.util.Optional;

/// How much may be sent, told before anyone sends it: `attachments.limits` of the bundle, with
/// these three as arguments in this order.
///
/// @param fileMegabytes the largest file
/// @param filesPerSlot the most files for one question
/// @param subjectMegabytes all files of a citizen for one subject together
public record AttachmentLimits(long fileMegabytes, int filesPerSlot, long subjectMegabytes) {
    private static final long MEGABYTE = 1024L * 1024;

    /// The value of `accept` for a file field.
    public String accept() {
        return FileKind.accepted();
    }

    /// The first file too many of those that come together for one slot of a new subject: an answer
    /// with all its files. To be asked before the deed, for [Uploads#attach] cannot ask again.
    public Optional<Upload.Refused<ReceivedFile>> excess(List<ReceivedFile> files) {
        long bytes = 0;
        for (int count = 1; count <= files.size(); count++) {
            var file = files.get(count - 1);
            bytes += file.size();
            if (count > filesPerSlot) {
                return Optional.of(new Upload.Refused<>(Refusal.TOO_MANY, file.name(), this));
            }
            if (bytes > subjectBytes()) {
                return Optional.of(new Upload.Refused<>(Refusal.TOO_MUCH, file.name(), this));
            }
        }
        return Optional.empty();
    }

    /// The largest file in bytes.
    public int fileBytes() {
        return Math.toIntExact(fileMegabytes * MEGABYTE);
    }

    long subjectBytes() {
        return subjectMegabytes * MEGABYTE;
    }
}
