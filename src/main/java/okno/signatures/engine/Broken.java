package okno.signatures.engine;

import java.io.UncheckedIOException;
import java.util.Optional;

/// The one place that knows how Bouncy Castle says that bytes are broken: it parses lazily, so any
/// access to what was read may throw about anything. Stands around reading only, never around what
/// asks others. A file that cannot be read at all is another matter and is not hidden.
final class Broken {
    @FunctionalInterface
    interface Reading<T> {
        T read() throws Exception;
    }

    private Broken() {}

    /// What was read, or empty when it is broken.
    static <T> Optional<T> orEmpty(Reading<Optional<T>> reading) {
        try {
            return reading.read();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (Exception _) {
            return Optional.empty();
        }
    }

    /// Whether a check passed; broken is not passed.
    static boolean holds(Reading<Boolean> check) {
        return orEmpty(() -> Optional.of(check.read())).orElse(false);
    }
}
