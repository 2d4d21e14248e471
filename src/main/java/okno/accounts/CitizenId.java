package okno.accounts;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a citizen's account; tells nothing about the person.
public record CitizenId(UUID value) implements Serializable {
    private static final long serialVersionUID = 1L;

    /// Reads an id.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static CitizenId of(String text) {
        return new CitizenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
