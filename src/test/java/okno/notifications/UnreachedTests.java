package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.platform.jobs.JobWorker;
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
    void areNoTroubleOnceTheyAreRead() {
        var anna = SomeCitizen.of(citizens, Optional.empty());
        var told = tell(anna, SubmissionStatus.DONE);
        notices.readAll(anna.id());

        clock.advance(FIVE_DAYS.plusMinutes(1));
        worker.drain();

        assertThat(state(told)).isEqualTo("needless");
    }

    private UUID tell(SomeCitizen citizen, SubmissionStatus status) {
        var change = Changes.of(citizen, status);
        telling.tell(News.of(change, clock.instant()));
        return change.event();
    }

    private String state(UUID notice) {
        return jdbc.sql(
                        """
                select d.state
                  from notifications.delivery d
                 where d.notice_id = :notice
                   and d.channel = 'letter'
                """)
                .param("notice", notice)
                .query(String.class)
                .single();
    }
}
