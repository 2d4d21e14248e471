package okno.attachments;

/// A file that was looked at and lies in the storage, but belongs to nothing yet: erased after a
/// day unless [Uploads#attach] or [Uploads#addResult] makes it an attachment.
///
/// @param id the id the attachment will have
/// @param size in bytes
/// @param sha256 64 hexadecimal signs
/// @param streebog256 ГОСТ Р 34.11-2012, 64 hexadecimal signs
public record ReceivedFile(
        AttachmentId id,
        String name,
        FileKind kind,
        long size,
        String sha256,
        String streebog256) {}
