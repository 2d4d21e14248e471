package okno.accounts;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a member of staff; tells nothing about the person.
public record StaffId(UUID value) implements Serializable {
    private static final long serialVersionUID = 1L;

    /// Reads an id.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
