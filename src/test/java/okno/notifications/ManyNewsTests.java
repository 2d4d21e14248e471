package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import okno.accounts.Citizens;
import okno.platform.Ids;
import okno.platform.jobs.JobWorker;
import okno.submissions.StatusChanged;
import okno.submissions.StatusChanged.Word;
import okno.submissions.SubmissionStatus;
import okno.testing.CountedConnections;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// News that are told together.
@OknoTest
class ManyNewsTests {
    @Autowired private NewsRounds rounds;
    @Autowired private NewsStore waiting;
    @Autowired private Telling telling;
    @Autowired private Notices notices;
    @Autowired private Citizens citizens;
    @Autowired private JobWorker worker;
    @Autowired private DataSource database;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private SomeCitizen anna;

    @BeforeEach
    void meetAnna() {
        worker.drain();
        anna = SomeCitizen.of(citizens, SomeCitizen.address());
    }

    @Test
    void askTheDatabaseAsMuchForManyAsForOne() {
        telling.tell(news(1));

        assertThat(statements(news(40))).isLessThanOrEqualTo(statements(news(1)));
        assertThat(notices.unread(anna.id())).isEqualTo(42);
    }

    @Test
    void areToldThoughOneOfThemCannotBeRead() {
        news(3).forEach(this::wait);
        var poison = waitUnreadable();
        news(3).forEach(this::wait);

        rounds.round();

        assertThat(notices.unread(anna.id())).isEqualTo(6);
        assertThat(attempts(poison)).isEqualTo(1);
        forget(poison);
    }

    @Test
    void settleWhatWasAskedThoughBothAreToldAtOnce() {
        var asked = News.of(Changes.of(anna, SubmissionStatus.NEED_INFO), clock.instant());
        var answered = News.of(Changes.of(anna, SubmissionStatus.IN_WORK), clock.instant());

        telling.tell(List.of(asked, answered));

        assertThat(notices.demands(anna.id())).isEmpty();
    }

    @Test
    void ofAMessageOrAPaymentSettleNoQuestion() {
        tell(Changes.of(anna, SubmissionStatus.NEED_INFO));

        tell(Changes.written(anna, SubmissionStatus.NEED_INFO));
        tell(Changes.of(anna, SubmissionStatus.NEED_INFO, Word.PAID));

        assertThat(notices.demands(anna.id())).hasSize(1);
    }

    @Test
    void ofAFeeSettleTheDemandForIt() {
        tell(Changes.of(anna, SubmissionStatus.INTERIM, Word.CHARGED));
        tell(Changes.of(anna, SubmissionStatus.INTERIM));
        var reported = notices.demands(anna.id());

        tell(Changes.of(anna, SubmissionStatus.IN_WORK, Word.PAID));

        assertThat(reported).hasSize(1);
        assertThat(notices.demands(anna.id())).isEmpty();
    }

    @Test
    void ofTheEndSettleTheDemandForAFee() {
        tell(Changes.of(anna, SubmissionStatus.INTERIM, Word.CHARGED));

        tell(Changes.of(anna, SubmissionStatus.CANCELLED));

        assertThat(notices.demands(anna.id())).isEmpty();
    }

    private void tell(StatusChanged change) {
        telling.tell(List.of(News.of(change, clock.instant())));
    }

    private int statements(List<News> news) {
        var counted = (CountedConnections) database;
        int before = counted.statementsHere();
        telling.tell(news);
        return counted.statementsHere() - before;
    }

    private List<News> news(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> News.of(Changes.of(anna, SubmissionStatus.IN_WORK), clock.instant()))
                .toList();
    }

    private void wait(News news) {
        waiting.insert(news, "");
    }

    private UUID waitUnreadable() {
        var id = Ids.next(clock);
        jdbc.sql(
                        """
                insert into notifications.news (id, party, subject, payload, next_at, created_at)
                values (:id, 'body', '', '{"topic": "nobody-knows"}', :now, :now)
                """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private int attempts(UUID news) {
        return jdbc.sql("select attempts from notifications.news where id = :id")
                .param("id", news)
                .query(Integer.class)
                .single();
    }

    private void forget(UUID news) {
        jdbc.sql("delete from notifications.news where id = :id").param("id", news).update();
    }
}
