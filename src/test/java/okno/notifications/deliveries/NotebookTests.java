package okno.notifications.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class NotebookTests {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final List<Integer> statements = new ArrayList<>();
    private final List<Outcomes.Tried> written = new ArrayList<>();
    private final Set<Outcomes.Tried> poison = new HashSet<>();
    private final Notebook notebook =
            new Notebook(new Notebook.Pen(this::write, one -> write(List.of(one))));
    private boolean away;

    @Test
    void writesEveryTenMessagesAtOnce() {
        for (int i = 0; i < 25; i++) {
            notebook.add(left(), NOW);
        }
        assertThat(statements).containsExactly(10, 10);

        notebook.write();
        assertThat(statements).containsExactly(10, 10, 5);
    }

    @Test
    void writesWhatIsOlderThanASecond() {
        notebook.add(left(), NOW);
        notebook.add(left(), NOW.plusMillis(1001));

        assertThat(written).hasSize(2);
    }

    @Test
    void keepsWhatCannotBeWrittenWhileTheDatabaseIsAway() {
        away = true;
        var all = List.of(left(), refused(), left());
        all.forEach(one -> notebook.add(one, NOW));
        assertThat(notebook.write()).isFalse();

        away = false;
        assertThat(notebook.write()).isTrue();
        assertThat(written).containsExactlyInAnyOrderElementsOf(all);
        assertThat(notebook.write()).isTrue();
        assertThat(written).hasSize(3);
    }

    @Test
    void writesAllButTheOneThatCannotBeWrittenAtAll() {
        var all = List.of(left(), left(), refused(), left());
        poison.add(all.get(1));
        all.forEach(one -> notebook.add(one, NOW));

        assertThat(notebook.write()).isTrue();

        assertThat(written)
                .containsExactlyInAnyOrder(all.get(0), all.get(2), all.get(3))
                .doesNotHaveDuplicates();
    }

    private void write(List<Outcomes.Tried> tried) {
        if (away) {
            throw new CannotCreateTransactionException("no connection");
        }
        if (tried.stream().anyMatch(poison::contains)) {
            throw new DataIntegrityViolationException("poison");
        }
        statements.add(tried.size());
        written.addAll(tried);
    }

    private static Outcomes.Tried left() {
        return tried(new Handover.Taken("test", ""));
    }

    private static Outcomes.Tried refused() {
        return tried(new Handover.Refused("test", "notifications.reason.refused"));
    }

    private static Outcomes.Tried tried(Handover handover) {
        var delivery =
                new Delivery(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new CitizenId(UUID.randomUUID()),
                        Channel.EMAIL,
                        Theme.STEPS,
                        "body",
                        false,
                        false,
                        false,
                        0,
                        NOW,
                        Optional.empty());
        return new Outcomes.Tried(List.of(delivery), handover, Duration.ZERO);
    }
}
