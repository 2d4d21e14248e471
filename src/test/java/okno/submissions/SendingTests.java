package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.platform.NotFound;
import okno.submissions.Sending.Outcome;
import okno.testing.CountedConnections;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class SendingTests {
    @Autowired private Orders orders;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private MySubmissions submissions;
    @Autowired private Uploads uploads;
    @Autowired private Attachments attachments;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private CountedConnections connections;

    @Test
    void turnsAWholeDraftIntoASubmission() {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);

        var number = sent(citizen, draft);

        var dossier = submissions.find(citizen, number);
        assertThat(dossier.submission().id()).isEqualTo(draft);
        assertThat(dossier.submission().body()).isEqualTo(Orders.BODY);
        assertThat(dossier.answers().byKey()).containsKeys("subject", "period", "phone");
        assertThat(dossier.applicationFiles()).hasSize(1);
        assertThat(dossier.events())
                .extracting(SubmissionEvent::status)
                .containsExactly(SubmissionStatus.REGISTERED, SubmissionStatus.DELIVERED);
        assertThat(dossier.deadline()).isPresent();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.find(citizen, draft));
    }

    @Test
    void takesSixStatementsAndOneConnection() {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        int seen = drafts.find(citizen, draft).draft().lock();
        int connectionsBefore = connections.takenHere();
        int statementsBefore = connections.statementsHere();

        sending.send(CaseOwner.self(citizen), draft, seen);

        // The draft, its files, the submission with its events, the frozen folder, record, news.
        assertThat(connections.statementsHere() - statementsBefore).isEqualTo(6);
        assertThat(connections.takenHere() - connectionsBefore).isEqualTo(1);
    }

    @Test
    void givesTheSameNumberToASecondClick() {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        int seen = drafts.find(citizen, draft).draft().lock();

        var first = sending.send(CaseOwner.self(citizen), draft, seen);
        var second = sending.send(CaseOwner.self(citizen), draft, seen);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void givesOneNumberToTabsThatSendAtOnce() throws Exception {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        int seen = drafts.find(citizen, draft).draft().lock();
        Callable<Outcome> send = () -> sending.send(CaseOwner.self(citizen), draft, seen);

        var outcomes = new HashSet<Outcome>();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> tab :
                    tabs.invokeAll(Stream.generate(() -> send).limit(8).toList())) {
                outcomes.add(tab.get());
            }
        }

        assertThat(outcomes).hasSize(1).allMatch(Outcome.Sent.class::isInstance);
        assertThat(rows("submissions.submission", draft)).isEqualTo(1);
        assertThat(rows("submissions.draft", draft)).isZero();
    }

    @Test
    void sendsNothingThatIsNotWhole() {
        var citizen = orders.citizen();
        var draft = orders.emptyDraft(citizen);

        var outcome = sending.send(CaseOwner.self(citizen), draft, 0);

        assertThat(outcome).isInstanceOf(Outcome.Incomplete.class);
        assertThat(drafts.find(citizen, draft).draft().id()).isEqualTo(draft);
    }

    @Test
    void sendsNothingThatWasNotShown() {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        int seen = drafts.find(citizen, draft).draft().lock();
        drafts.answer(citizen, draft, orders.section(citizen, draft), Orders.answers());

        assertThat(sending.send(CaseOwner.self(citizen), draft, seen))
                .isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void keepsAnothersDraftOutOfReach() {
        var draft = orders.wholeDraft(orders.citizen());
        var stranger = orders.citizen();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> sending.send(CaseOwner.self(stranger), draft, 0));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.find(stranger, draft));
    }

    @Test
    void closesTheFilesOfWhatWasSent() throws Exception {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        sent(citizen, draft);

        var late =
                uploads.add(
                        CaseOwner.self(citizen),
                        draft.value(),
                        ScanSlot.IDENTITY,
                        "поздно.png",
                        new ByteArrayInputStream(Orders.png(41)));

        assertThat(late).isInstanceOf(Upload.Refused.class);
    }

    @Test
    void sendsNoApplicationWhoseScanIsBeingRemoved() throws Exception {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        int seen = drafts.find(citizen, draft).draft().lock();
        var scan = attachments.list(citizen, draft.value()).getFirst().id();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome =
                    transactions.execute(
                            _ -> {
                                attachments.remove(CaseOwner.self(citizen), scan);
                                Callable<Outcome> send =
                                        () -> sending.send(CaseOwner.self(citizen), draft, seen);
                                var sent = tabs.submit(send);
                                orders.awaitLock(sent);
                                return sent;
                            });

            assertThat(Objects.requireNonNull(outcome).get())
                    .isInstanceOf(Outcome.Incomplete.class);
        }
        assertThat(rows("submissions.draft", draft)).isEqualTo(1);
    }

    private SubmissionNumber sent(CitizenId citizen, SubmissionId draft) {
        int seen = drafts.find(citizen, draft).draft().lock();
        return ((Outcome.Sent) sending.send(CaseOwner.self(citizen), draft, seen)).number();
    }

    private int rows(String table, SubmissionId id) {
        return jdbc.sql("select count(*) from " + table + " where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
