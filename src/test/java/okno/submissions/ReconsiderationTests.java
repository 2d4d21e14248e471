package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.attachments.Attachment;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.desk.Counter;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.submissions.Reconsideration.Decision;
import okno.submissions.Reconsideration.Effect;
import okno.terms.Term;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class ReconsiderationTests {
    private static final String COMPLAINT = "111-222-333-4";

    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Proceedings proceedings;
    @Autowired private MySubmissions mine;
    @Autowired private Reconsideration reconsideration;
    @Autowired private Uploads uploads;
    @Autowired private Audit audit;
    @Autowired private TransactionTemplate transactions;

    private CitizenId citizen;
    private SubmissionNumber number;
    private SignedInStaff officer;

    @BeforeEach
    void receiveASubmission() {
        citizen = orders.citizen();
        number = counter.received(citizen);
        officer = counter.officer("Дубов");
    }

    @Test
    void bringsBackWhatWasRefused() {
        refuse();

        var term = Optional.of(Term.workingDays(5));
        reconsideration.reopen(citizen, number, decision("Отказ отменен"), term);

        var dossier = mine.find(citizen, number);
        var submission = dossier.submission();
        assertThat(submission.state().status()).isEqualTo(SubmissionStatus.IN_WORK);
        assertThat(submission.officer()).isEmpty();
        assertThat(submission.state().mayWithdraw()).isTrue();
        assertThat(dossier.deadline().orElseThrow().term()).isEqualTo(Term.workingDays(5));
        assertThat(submission.state().dueOn()).contains(dossier.deadline().orElseThrow().lastDay());
        var last = dossier.events().getLast();
        assertThat(last.complaint()).contains(COMPLAINT);
        assertThat(last.message()).contains("Отказ отменен");
        assertThat(audit.of("submission", submission.id().toString(), 1).getFirst().action())
                .isEqualTo("submission.in_work");
    }

    @Test
    void countsTheTermOfTheServiceOnceMoreWhenTheDecisionSetsNone() {
        refuse();
        var before = mine.find(citizen, number).deadline().orElseThrow();

        reconsideration.reopen(citizen, number, decision(""), Optional.empty());

        var dossier = mine.find(citizen, number);
        assertThat(dossier.deadline().orElseThrow().term()).isEqualTo(before.term());
        assertThat(dossier.submission().state().ordered()).isEmpty();
        assertThat(dossier.events().getLast().message()).isEmpty();
    }

    @Test
    void letsTheBodyDecideAnew() {
        refuse();
        reconsideration.reopen(citizen, number, decision(""), Optional.empty());

        proceedings.refuse(counter.working(officer), seen(), words(), ground());

        assertThat(status()).isEqualTo(SubmissionStatus.REFUSED);
    }

    @Test
    void givesTheResultAnewAndKeepsTheOneBefore() throws IOException {
        proceedings.accept(counter.working(officer), seen(), words());
        var wrong = new Proceedings.Words("", false, List.of(file("с-ошибкой.png", 41)));
        proceedings.grant(counter.working(officer), seen(), wrong);
        var endedBefore = mine.find(citizen, number).events().getLast().at();

        reconsideration.repair(
                citizen, number, decision("Исправили"), List.of(file("верно.png", 42)));

        var dossier = mine.find(citizen, number);
        assertThat(dossier.submission().state().status()).isEqualTo(SubmissionStatus.DONE);
        assertThat(names(dossier, dossier.result().orElseThrow())).containsExactly("верно.png");
        assertThat(dossier.files()).extracting(Attachment::name).contains("с-ошибкой.png");
        assertThat(dossier.events().getLast().at()).isAfter(endedBefore);
    }

    @Test
    void theResultOfAnAnnulledDecisionIsNoneAndWordsTakeNoneAway() throws IOException {
        proceedings.accept(counter.working(officer), seen(), words());
        var given = new Proceedings.Words("", false, List.of(file("первый.png", 43)));
        proceedings.grant(counter.working(officer), seen(), given);
        reconsideration.tell(citizen, number, decision("Деньги вернем"));
        var told = mine.find(citizen, number);

        reopen();
        proceedings.grant(counter.working(officer), seen(), words());

        assertThat(names(told, told.result().orElseThrow())).containsExactly("первый.png");
        assertThat(mine.find(citizen, number).submission().state().status())
                .isEqualTo(SubmissionStatus.DONE);
        assertThat(mine.find(citizen, number).result()).isEmpty();
    }

    @Test
    void changesNothingThatIsStillOpenOrWasWithdrawn() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(this::reopen);
        assertThat(reconsideration.possible(citizen, number)).isEmpty();

        proceedings.accept(counter.working(officer), seen(), words());
        assertThatExceptionOfType(Conflict.class).isThrownBy(this::reopen);
        assertThat(status()).isEqualTo(SubmissionStatus.IN_WORK);
    }

    @Test
    void isCarriedOutOnce() {
        refuse();
        reopen();

        assertThatExceptionOfType(Conflict.class).isThrownBy(this::reopen);
    }

    @Test
    void doesNotReachACaseOfAnotherPerson() {
        refuse();
        var stranger = orders.citizen();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                reconsideration.reopen(
                                        stranger, number, decision(""), Optional.empty()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reconsideration.tell(stranger, number, decision("Вернем")));
        assertThat(status()).isEqualTo(SubmissionStatus.REFUSED);
    }

    @Test
    void tellsWhatIsGivenBackWithoutAStep() {
        refuse();

        reconsideration.tell(citizen, number, decision("Подлинники вернем в приемной"));

        var last = mine.find(citizen, number).events().getLast();
        assertThat(last.status()).isEqualTo(SubmissionStatus.REFUSED);
        assertThat(last.complaint()).contains(COMPLAINT);
        assertThat(reconsideration.possible(citizen, number)).containsExactly(Effect.REOPENING);
    }

    @Test
    void whatIsToldWhileAStepIsTakenStandsBesideIt() throws Exception {
        var seen = seen();
        try (var desk = Executors.newVirtualThreadPerTaskExecutor()) {
            var step =
                    transactions.execute(
                            _ -> {
                                reconsideration.tell(citizen, number, decision("Деньги вернем"));
                                Callable<SubmissionEvent> accept =
                                        () ->
                                                proceedings.accept(
                                                        counter.working(officer), seen, words());
                                var accepted = desk.submit(accept);
                                orders.awaitLock(accepted);
                                return accepted;
                            });

            Objects.requireNonNull(step).get();
        }
        assertThat(mine.find(citizen, number).events())
                .extracting(SubmissionEvent::position)
                .containsExactly(1, 2, 3, 4);
    }

    private void refuse() {
        proceedings.refuse(counter.working(officer), seen(), words(), ground());
    }

    private void reopen() {
        reconsideration.reopen(citizen, number, decision(""), Optional.empty());
    }

    private String ground() {
        return mine.find(citizen, number).variant().refusals().service().getFirst().code();
    }

    private Decision decision(String message) {
        return new Decision(COMPLAINT, officer.id(), Orders.BODY, message);
    }

    private Proceedings.Case seen() {
        return new Proceedings.Case(number, counter.now(officer, number).lock());
    }

    private SubmissionStatus status() {
        return counter.now(officer, number).state().status();
    }

    private static Proceedings.Words words() {
        return new Proceedings.Words("Решено", true, List.of());
    }

    private static List<String> names(Dossier dossier, SubmissionEvent event) {
        return dossier.filesOf(event).stream().map(Attachment::name).toList();
    }

    private ReceivedFile file(String name, int width) throws IOException {
        var upload =
                uploads.receive(
                        Actor.guest(),
                        name,
                        new ByteArrayInputStream(Orders.png(width)),
                        List.of());
        return ((Upload.Accepted<ReceivedFile>) upload).file();
    }
}
