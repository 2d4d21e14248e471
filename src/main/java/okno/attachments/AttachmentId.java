package okno.attachments;

import java.util.UUID;

/// Identifies a file; tells nothing about its content.
public record AttachmentId(UUID value) {
    /// The id as it stands in an address.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
