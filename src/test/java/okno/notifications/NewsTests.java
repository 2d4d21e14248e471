package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import okno.accounts.Citizens;
import okno.platform.jobs.JobWorker;
import okno.submissions.StatusChanged;
import okno.submissions.SubmissionStatus;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class NewsTests {
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Telling telling;
    @Autowired private Notices notices;
    @Autowired private DemoOutbox outbox;
    @Autowired private JobWorker worker;
    @Autowired private Citizens citizens;
    @Autowired private JdbcClient jdbc;

    @Test
    void isOneRowPerEventInTheTransactionOfTheSender() {
        var change = Changes.of(citizen(), SubmissionStatus.IN_WORK);

        transactions.executeWithoutResult(
                _ -> {
                    events.publishEvent(change);
                    assertThat(waiting(change)).isEqualTo(1);
                });

        events.publishEvent(change);
        assertThat(waiting(change)).isEqualTo(1);
    }

    @Test
    void isNotToldWhenTheSenderRollsBack() {
        var change = Changes.of(citizen(), SubmissionStatus.IN_WORK);

        transactions.executeWithoutResult(
                transaction -> {
                    events.publishEvent(change);
                    transaction.setRollbackOnly();
                });

        assertThat(waiting(change)).isZero();
    }

    @Test
    void isInTheFeedOnceEvenIfItIsToldTwice() {
        var anna = citizen();
        var news = news(Changes.of(anna, SubmissionStatus.NEED_INFO));

        telling.tell(List.of(news));
        telling.tell(List.of(news));

        assertThat(notices.demands(anna.id()))
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.told())
                                    .isEqualTo(
                                            new Told.OfSubmission(
                                                    SubmissionStatus.NEED_INFO.word(),
                                                    Changes.NUMBER,
                                                    Changes.SERVICE,
                                                    Optional.empty()));
                            assertThat(notice.unread()).isTrue();
                        });
        assertThat(channels(news)).containsExactly("email");
    }

    @Test
    void leavesByMailToTheAddressThatIsKnown() {
        var anna = citizen();

        publish(Changes.of(anna, SubmissionStatus.DONE));
        worker.drain();

        assertThat(lettersTo(anna))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.subject())
                                    .isEqualTo("Новое по заявлению № " + Changes.NUMBER);
                            assertThat(letter.text())
                                    .contains("Услуга оказана", Changes.SERVICE)
                                    .contains("/account/submissions/" + Changes.NUMBER)
                                    .doesNotContain("Петрова");
                        });
    }

    @Test
    void saysThatTheBodyWroteWhenNothingElseHappened() {
        var anna = citizen();

        publish(Changes.written(anna, SubmissionStatus.DELIVERED));
        worker.drain();

        assertThat(lettersTo(anna))
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.text())
                                        .contains("Ведомство написало вам")
                                        .doesNotContain("Ведомство получило заявление"));
    }

    @Test
    void staysInTheFeedWhenNoAddressIsKnown() {
        var anna = SomeCitizen.of(citizens, Optional.empty());
        var news = news(Changes.of(anna, SubmissionStatus.IN_WORK));

        telling.tell(List.of(news));

        assertThat(notices.unread(anna.id())).isEqualTo(1);
        assertThat(channels(news)).isEmpty();
    }

    @Test
    void isReadByItsCitizenAlone() {
        var anna = citizen();
        var change = Changes.of(anna, SubmissionStatus.DONE);
        telling.tell(List.of(news(change)));

        notices.readAll(citizen().id());
        assertThat(notices.unread(anna.id())).isEqualTo(1);

        assertThat(notices.open(anna.id(), change.event()).path())
                .isEqualTo("/account/submissions/" + Changes.NUMBER);
        assertThat(notices.unread(anna.id())).isZero();
    }

    @Test
    void isListedByPagesWithoutGaps() {
        var anna = citizen();
        for (int i = 0; i < Notices.PAGE + 1; i++) {
            telling.tell(List.of(news(Changes.of(anna, SubmissionStatus.INTERIM))));
        }

        var first = notices.list(anna.id(), Optional.empty(), Optional.empty());
        var second = notices.list(anna.id(), Optional.empty(), first.next());

        assertThat(first.rows()).hasSize(Notices.PAGE);
        assertThat(second.rows()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(first.rows()).doesNotContainAnyElementsOf(second.rows());
    }

    private SomeCitizen citizen() {
        return SomeCitizen.of(citizens, SomeCitizen.address());
    }

    private void publish(StatusChanged change) {
        transactions.executeWithoutResult(_ -> events.publishEvent(change));
    }

    private static News news(StatusChanged change) {
        return News.of(change, Clock.systemUTC().instant());
    }

    private List<OutboxMessage> lettersTo(SomeCitizen citizen) {
        var address = citizen.email().orElseThrow().value();
        return outbox.to(address, 200);
    }

    private List<String> channels(News news) {
        return jdbc.sql("select channel from notifications.delivery where notice_id = :notice")
                .param("notice", news.event())
                .query((row, _) -> row.getString("channel"))
                .list();
    }

    private int waiting(StatusChanged change) {
        return jdbc.sql("select count(*) from notifications.news where subject = :subject")
                .param("subject", change.submission().toString())
                .query(Integer.class)
                .single();
    }
}
