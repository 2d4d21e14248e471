package okno.accounts.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import okno.accounts.CitizenId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureJournalTests {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir private Path folder;

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(3).toList();
    private Path file = Path.of("");
    private ErasureJournal journal = new ErasureJournal(settings(Path.of("")));

    @BeforeEach
    void open() {
        file = folder.resolve("aside/erasures.log");
        journal = new ErasureJournal(settings(file));
    }

    @Test
    void isReadInPortionsInTheOrderOfItsLines() {
        ids.forEach(id -> journal.add(new CitizenId(id), AT));

        assertThat(journal.read(2)).containsExactly(ids.subList(0, 2), ids.subList(2, 3));
    }

    @Test
    void isEmptyBeforeAnybodyHasLeft() {
        assertThat(journal.read(2)).isEmpty();
    }

    @Test
    void losesNoLineThatFollowsATornOneWhereverItWasTorn() throws IOException {
        var torn = ids.get(1).toString();
        for (int length = 1; length < torn.length(); length++) {
            Files.deleteIfExists(file);
            journal.add(new CitizenId(ids.getFirst()), AT);
            Files.writeString(file, torn.substring(0, length), StandardOpenOption.APPEND);
            journal.add(new CitizenId(ids.getLast()), AT);

            assertThat(journal.read(5)).containsExactly(List.of(ids.getFirst(), ids.getLast()));
        }
    }

    @Test
    void isReadPastBytesThatAreNoText() throws IOException {
        journal.add(new CitizenId(ids.getFirst()), AT);
        Files.write(file, new byte[] {(byte) 0xFF, 0, (byte) 0xC3}, StandardOpenOption.APPEND);
        journal.add(new CitizenId(ids.getLast()), AT);

        assertThat(journal.read(5)).containsExactly(List.of(ids.getFirst(), ids.getLast()));
    }

    private static DepartureSettings settings(Path journal) {
        return new DepartureSettings(Duration.ZERO, Duration.ZERO, Duration.ZERO, journal);
    }
}
