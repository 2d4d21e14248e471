package okno.platform.sql;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Where a page of a keyset-paged list ended: the values of the sort keys of its last row, opaque
/// in an address.
///
/// @param keys the values as text, in the order of the sort
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\n";

    /// What PostgreSQL would not even compare: a zero, and years of more than four digits, which
    /// are written with a sign (ISO 8601).
    private static final Pattern STRANGE = Pattern.compile("\0|^[+-][0-9]", Pattern.MULTILINE);

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /// Reads a cursor from an address; empty when it is absent, was tampered with or has another
    /// number of keys.
    public static Optional<Cursor> parse(String text, int size) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var keys = List.of(decoded.split(SEPARATOR, -1));
            return keys.size() == size && !STRANGE.matcher(decoded).find()
                    ? Optional.of(new Cursor(keys))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// The same where each key reads as it should; empty where one was tampered with.
    ///
    /// @param reader reads the keys, and fails at what it cannot read
    public static Optional<Cursor> parse(String text, int size, Function<List<String>, ?> reader) {
        var found = parse(text, size);
        try {
            return found.filter(it -> reader.apply(it.keys()) != null);
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The text for an address.
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }
}
