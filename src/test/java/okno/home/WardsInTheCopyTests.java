package okno.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import okno.accounts.CitizenId;
import okno.accounts.export.Exports;
import okno.accounts.representation.Families;
import okno.accounts.representation.Representations;
import okno.desk.Counter;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A child without an account cannot ask for its data: who acts for it can.
@OknoTest
class WardsInTheCopyTests {
    @Autowired private Families families;
    @Autowired private Representations representations;
    @Autowired private Counter counter;
    @Autowired private Exports exports;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private CitizenId parent;
    private UUID right;

    @BeforeEach
    void family() {
        var born = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(6);
        parent = families.person(TestSnils.next());
        right = families.enter(parent, Families.boy(Families.certificate(), born));
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void theCopyOfAParentHoldsTheDataOfTheChild() throws IOException {
        var child = representations.wards(parent).getFirst();
        var number = counter.received(child);

        var files = copy();

        assertThat(files.get("account.json")).contains("Пётр").doesNotContain("Павел");
        assertThat(files.get("children/1/account.json")).contains("Павел");
        assertThat(files).containsKey("children/1/submissions/" + number + "/submission.json");
        assertThat(files).doesNotContainKey("submissions/" + number + "/submission.json");
    }

    @Test
    void withTheRightTheDataGo() throws IOException {
        representations.end(parent, right);

        assertThat(copy().keySet()).noneMatch(name -> name.startsWith("children/"));
    }

    @Test
    void whoHasComeOfAgeIsNobodysWard() {
        clock.advance(Duration.ofDays(13 * 366));

        assertThat(representations.wards(parent)).isEmpty();
    }

    private Map<String, String> copy() throws IOException {
        exports.order(parent);
        worker.drain();
        var id = exports.latest(parent).orElseThrow().id();
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(exports.open(parent, id))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                files.put(entry.getName(), text);
            }
        }
        return files;
    }
}
