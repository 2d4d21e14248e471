package okno.attachments;

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

    int fileBytes() {
        return Math.toIntExact(fileMegabytes * MEGABYTE);
    }

    long subjectBytes() {
        return subjectMegabytes * MEGABYTE;
    }
}
