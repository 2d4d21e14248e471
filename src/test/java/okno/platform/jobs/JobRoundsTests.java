package okno.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import okno.platform.Ids;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Jobs of these tests are due long before all others, so that rounds take them and no others.
@OknoTest
class JobRoundsTests {
    private static final String KIND = "test.job";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST = 3;
    private static final JobSettings SETTINGS =
            new JobSettings(true, Duration.ofSeconds(2), 2, Duration.ofMinutes(5), MOST);

    @Autowired private JobStore store;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void clear() {
        jdbc.sql("delete from platform.job where kind = :kind").param("kind", KIND).update();
        clock.reset();
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        var id = due();
        var rounds =
                rounds(
                        _ -> {
                            throw new StackOverflowError();
                        });

        round(rounds);

        assertThat(state(id)).isEqualTo("waiting");
        assertThat(row(id).reason()).isEqualTo("StackOverflowError");
    }

    @Test
    void leavesToAPersonWhatFailedOftenEnough() {
        var id = due();
        var rounds =
                rounds(
                        _ -> {
                            throw new JobFailed("no answer");
                        });

        for (int n = 1; n <= MOST; n++) {
            jdbc.sql("update platform.job set run_at = :past where id = :id")
                    .param("past", OffsetDateTime.parse("1970-01-01T00:00:00Z"))
                    .param("id", id)
                    .update();
            round(rounds);
        }

        assertThat(row(id).state()).isEqualTo(JobState.FAILED);
        assertThat(row(id).reason()).isEqualTo("no answer");
    }

    @Test
    void doesAgainWhatADeadNodeLeft() {
        var id = left(MOST - 1);
        var done = new CountDownLatch(1);

        round(rounds(_ -> done.countDown()));

        assertThat(done.getCount()).isZero();
        assertThat(store.list(true, before(id), 1)).extracting(JobRow::id).doesNotContain(id);
    }

    @Test
    void givesUpWhatTookEveryNodeAlong() {
        var id = left(MOST);

        assertThat(store.take(JobLane.JOBS, 1, SETTINGS))
                .extracting(JobStore.Taken::id)
                .doesNotContain(id);
        assertThat(store.giveUp(MOST)).isPositive();

        assertThat(row(id).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void aSlowJobHoldsUpNoOther() {
        var slow = due();
        var end = new CountDownLatch(1);
        var quick = new CountDownLatch(3);
        var rounds =
                rounds(
                        job -> {
                            if (job.id().equals(slow)) {
                                await(end);
                            } else {
                                quick.countDown();
                            }
                        });

        rounds.round();
        for (int n = 0; n < 3; n++) {
            due();
        }
        Awaitility.await()
                .until(
                        () -> {
                            rounds.round();
                            return quick.getCount() == 0;
                        });

        assertThat(row(slow).state()).isEqualTo(JobState.RUNNING);
        end.countDown();
        assertThat(rounds.settle(PATIENCE)).isTrue();
    }

    @Test
    void keepsWhatStillRuns() {
        var id = due();
        var end = new CountDownLatch(1);
        var rounds = rounds(_ -> await(end));
        rounds.round();

        clock.advance(Duration.ofMinutes(4));
        rounds.round();
        clock.advance(Duration.ofMinutes(4));

        assertThat(row(id).runAt()).isAfter(clock.instant());
        end.countDown();
        assertThat(rounds.settle(PATIENCE)).isTrue();
    }

    @Test
    void secretsGoRoundByThemselves() {
        var id = Ids.next(clock);
        store.insertSealed(id, KIND, "a code", Map.of(), clock.instant().plusSeconds(600));
        jdbc.sql("update platform.job set run_at = :past where id = :id")
                .param("past", OffsetDateTime.parse("1970-01-01T00:00:00Z"))
                .param("id", id)
                .update();

        assertThat(take(JobLane.JOBS)).doesNotContain(id);
        assertThat(take(JobLane.SECRETS)).containsExactly(id);
    }

    private List<UUID> take(JobLane lane) {
        var taken = store.take(lane, 1, SETTINGS);
        taken.stream()
                .filter(job -> !job.kind().equals(KIND))
                .forEach(job -> store.retry(job.id(), "", clock.instant()));
        return taken.stream().map(JobStore.Taken::id).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void round(JobRounds rounds) {
        rounds.round();
        assertThat(rounds.settle(PATIENCE)).isTrue();
    }

    private JobRounds rounds(Consumer<Job> work) {
        var handler =
                new JobHandler() {
                    @Override
                    public String kind() {
                        return KIND;
                    }

                    @Override
                    public void run(Job job) {
                        work.accept(job);
                    }
                };
        var node = new JobRounds.Node(store, new JobAlarm(), SETTINGS, clock);
        return new JobRounds(JobLane.JOBS, node, Map.of(KIND, handler));
    }

    private UUID due() {
        var id = Ids.next(clock);
        store.insert(id, KIND, "a test", Map.of(), Instant.EPOCH);
        return id;
    }

    /// A job that a node took and did not come back from.
    private UUID left(int attempts) {
        var id = due();
        jdbc.sql(
                        """
                update platform.job set state = 'running', attempts = :attempts where id = :id
                """)
                .param("attempts", attempts)
                .param("id", id)
                .update();
        return id;
    }

    private JobRow row(UUID id) {
        return store.list(true, before(id), 1).getFirst();
    }

    private String state(UUID id) {
        return jdbc.sql("select state from platform.job where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }
}
