package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobWorker;
import okno.platform.sql.Json;
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
    @Autowired private NewsHandler handler;
    @Autowired private Notices notices;
    @Autowired private DemoOutbox outbox;
    @Autowired private JobWorker worker;
    @Autowired private Citizens citizens;
    @Autowired private JdbcClient jdbc;
    @Autowired private Json json;

    @Test
    void isOneJobPerEventInTheTransactionOfTheSender() {
        var change = Changes.of(citizen(), SubmissionStatus.IN_WORK);

        transactions.executeWithoutResult(
                _ -> {
                    events.publishEvent(change);
                    assertThat(kindsOfJobs(change)).containsExactly(NewsHandler.KIND);
                });

        assertThat(kindsOfJobs(change)).containsExactly(NewsHandler.KIND);
    }

    @Test
    void isNotToldWhenTheSenderRollsBack() {
        var change = Changes.of(citizen(), SubmissionStatus.IN_WORK);

        transactions.executeWithoutResult(
                transaction -> {
                    events.publishEvent(change);
                    transaction.setRollbackOnly();
                });

        assertThat(kindsOfJobs(change)).isEmpty();
    }

    @Test
    void isInTheFeedOnceEvenIfItsJobRunsTwice() {
        var anna = citizen();
        var job = job(Changes.of(anna, SubmissionStatus.NEED_INFO));

        handler.run(job);
        handler.run(job);

        assertThat(notices.list(anna.id(), Optional.empty()).notices())
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
        assertThat(mailJobs(job)).isEqualTo(1);
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
        var job = job(Changes.of(anna, SubmissionStatus.DONE));

        handler.run(job);

        assertThat(notices.unread(anna.id())).isEqualTo(1);
        assertThat(mailJobs(job)).isZero();
    }

    @Test
    void isReadByItsCitizenAlone() {
        var anna = citizen();
        var change = Changes.of(anna, SubmissionStatus.DONE);
        handler.run(job(change));

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
            handler.run(job(Changes.of(anna, SubmissionStatus.INTERIM)));
        }

        var first = notices.list(anna.id(), Optional.empty());
        var second = notices.list(anna.id(), first.next());

        assertThat(first.notices()).hasSize(Notices.PAGE);
        assertThat(second.notices()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(first.notices()).doesNotContainAnyElementsOf(second.notices());
    }

    private SomeCitizen citizen() {
        return SomeCitizen.of(citizens, SomeCitizen.address());
    }

    private void publish(StatusChanged change) {
        transactions.executeWithoutResult(_ -> events.publishEvent(change));
    }

    private Job job(StatusChanged change) {
        var news = News.of(change, Clock.systemUTC().instant());
        var subject = change.submission().toString();
        return new Job(UUID.randomUUID(), NewsHandler.KIND, subject, json.write(news), 1);
    }

    private List<OutboxMessage> lettersTo(SomeCitizen citizen) {
        var address = citizen.email().orElseThrow().value();
        return outbox.newest(200).stream().filter(message -> message.to().equals(address)).toList();
    }

    private int mailJobs(Job news) {
        return jdbc.sql(
                        "select count(*) from platform.job where subject = :subject and kind = :kind")
                .param("subject", news.subject())
                .param("kind", MailHandler.KIND)
                .query(Integer.class)
                .single();
    }

    private List<String> kindsOfJobs(StatusChanged change) {
        return jdbc.sql("select kind from platform.job where subject = :subject")
                .param("subject", change.submission().toString())
                .query((row, _) -> row.getString("kind"))
                .list();
    }
}
