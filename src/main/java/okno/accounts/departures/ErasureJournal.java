package okno.accounts.departures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import okno.accounts.CitizenId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The ids of all who were erased, in a file beside the database: a backup that is brought back
/// knows nothing of who left since. A line is an id and a moment, and says nothing of a person.
@Component
@EnableConfigurationProperties(DepartureSettings.class)
class ErasureJournal {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final OpenOption[] APPEND = {
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC
    };

    private final Path file;

    ErasureJournal(DepartureSettings settings) {
        this.file = settings.journal().toAbsolutePath();
    }

    /// Adds a line, which is on the disk when this returns.
    ///
    /// @throws UncheckedIOException when it cannot be written
    void add(CitizenId erased, Instant at) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            // The first line end parts it from a line that was cut short.
            Files.writeString(file, "\n" + erased + " " + at + "\n", APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The ids of all lines, in portions of at most so many; empty without a file. Of a line that
    /// a power failure cut short nothing is taken.
    ///
    /// @throws UncheckedIOException when it cannot be read
    List<List<UUID>> read(int most) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.flatMap(line -> ID.matcher(line).results())
                    .map(found -> UUID.fromString(found.group()))
                    .gather(Gatherers.windowFixed(most))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
