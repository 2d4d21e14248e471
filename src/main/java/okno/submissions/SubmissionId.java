package okno.submissions;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Identifies a submission from its first draft on; never shown to people.
@NamedInterface("events")
public record SubmissionId(UUID value) {
    /// Reads an address part.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
