package okno.attachments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A file that was taken.
///
/// @param subject what it belongs to: a draft or submission, a message, a decision
/// @param slot the place it fills there: the key of a question, `identity`, `result`
/// @param name cleaned, with an ending that fits the kind
/// @param size in bytes
/// @param sha256 of the content as it was sent, 64 hexadecimal signs
/// @param streebog256 ГОСТ Р 34.11-2012 of the same, 64 hexadecimal signs; unknown of old files
/// @param origin which side added it
public record Attachment(
        AttachmentId id,
        UUID subject,
        String slot,
        String name,
        FileKind kind,
        long size,
        String sha256,
        Optional<String> streebog256,
        Origin origin,
        Instant addedAt) {
    /// Which side of the counter a file comes from.
    public enum Origin {
        CITIZEN,
        AGENCY
    }

    /// The beginning of the hash, enough to compare by eye with a receipt.
    public String shortHash() {
        return sha256.substring(0, 12);
    }
}
