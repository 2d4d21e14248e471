package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.desk.Counter;
import okno.platform.jobs.JobWorker;
import okno.submissions.StatusChanged;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// News that the law asks to tell, and nobody to tell them to.
@OknoTest
class UnreachedTests {
    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    @Autowired private Telling telling;
    @Autowired private Notices notices;
    @Autowired private Citizens citizens;
    @Autowired private Counter counter;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void waitForThePersonToLookIntoTheCabinetBeforeTheBodyIsAsked() {
        var anna = SomeCitizen.of(citizens, Optional.empty());
        var told = tell(anna, SubmissionStatus.DONE);

        worker.drain();
        assertThat(state(told)).isEqualTo("held");

        clock.advance(FIVE_DAYS.plusMinutes(1));
        worker.drain();
        assertThat(state(told)).isEqualTo("bounced");
    }

    @Test
    void sayThatTheBodyWritesOnlyWhereTheCaseIsMarked() {
        var anna = SomeCitizen.of(citizens, Optional.empty());
        var own = counter.received(anna.id()).value();
        var marked = tell(Changes.about(own, anna, SubmissionStatus.DONE));
        var nowhere = tell(anna, SubmissionStatus.DONE);

        clock.advance(FIVE_DAYS.plusMinutes(1));
        worker.drain();

        assertThat(reason(marked)).isEqualTo("notifications.reason.unreached");
        assertThat(reason(nowhere)).isEqualTo("notifications.reason.unreached-alone");
    }

    @Test
    void areNoTroubleOnceTheyAreRead() {
        var anna = SomeCitizen.of(citizens, Optional.empty());
        var told = tell(anna, SubmissionStatus.DONE);
        notices.readAll(anna.id());

        clock.advance(FIVE_DAYS.plusMinutes(1));
        worker.drain();

        assertThat(state(told)).isEqualTo("needless");
    }

    private UUID tell(SomeCitizen citizen, SubmissionStatus status) {
        return tell(Changes.of(citizen, status));
    }

    private UUID tell(StatusChanged change) {
        telling.tell(List.of(News.of(change, clock.instant())));
        return change.event();
    }

    private String state(UUID notice) {
        return letter(notice, "state");
    }

    private String reason(UUID notice) {
        return letter(notice, "reason");
    }

    private String letter(UUID notice, String column) {
        return jdbc.sql(
                        """
                select d.state, d.reason
                  from notifications.delivery d
                 where d.notice_id = :notice
                   and d.channel = 'letter'
                """)
                .param("notice", notice)
                .query((row, _) -> row.getString(column))
                .single();
    }
}
