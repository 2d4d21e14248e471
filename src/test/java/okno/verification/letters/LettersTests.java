package okno.verification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.events.AccountNews;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.Passport;
import okno.accounts.identity.Source;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.PostalNumber;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.testing.EnvelopeWindow;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.verification.Applicants;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.codes.Activation;
import okno.verification.codes.Codes;
import okno.verification.letters.Letters.Asked;
import okno.verification.letters.Letters.Mail;
import okno.verification.letters.Tracking.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Batches take whatever waits, so every test begins with an empty queue.
@OknoTest
@RecordApplicationEvents
class LettersTests {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");
    private static final String TRACK = "35720311000013";

    @Autowired private Letters letters;
    @Autowired private LetterStore store;
    @Autowired private Requests requests;
    @Autowired private Audit audit;
    @Autowired private Batches batches;
    @Autowired private Handover handover;
    @Autowired private Tracking tracking;
    @Autowired private PostalCsv csv;
    @Autowired private Codes codes;
    @Autowired private Activation activation;
    @Autowired private Ladder ladder;
    @Autowired private MovableClock clock;
    @Autowired private ApplicationEvents events;
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private Applicants applicants;
    private StaffId operator;

    @BeforeEach
    void emptyTheQueue() {
        applicants = Applicants.in(beans);
        operator = applicants.operator().operator().id();
        jdbc.sql("delete from verification.letter where state = 'queued'").update();
        jdbc.sql("update verification.letter set track = null").update();
    }

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void asksForAnAddressAndForDocumentsFirst() {
        assertThat(letters.ask(applicants.registered(TestSnils.next())))
                .isEqualTo(new Asked.NotComparable());
        assertThat(letters.ask(applicants.comparable())).isEqualTo(new Asked.NoAddress());
    }

    @Test
    void queuesOneLetterHoweverOftenItIsAskedFor() {
        var id = applicants.reachable();

        letters.ask(id);
        letters.ask(id);

        assertThat(letters.waiting(10)).extracting(Letter::citizen).containsExactly(id);
    }

    @Test
    void printsACodeThatConfirmsTheReader() throws IOException {
        var id = applicants.reachable();
        letters.ask(id);

        var batch = batches.print(operator).orElseThrow();
        var text = text(batch);

        assertThat(text).contains("Речная Мария Петровна", "357203", "ул. Горького, 5");
        assertThat(activation.activate(id, code(text), "10.7.0.1"))
                .isEqualTo(new Activation.Outcome.Activated());
        assertThat(ladder.standing(id).level()).isEqualTo(AccountLevel.CONFIRMED);
    }

    @Test
    void tellsTheReaderThatHisAddressWasRead() {
        var id = applicants.reachable();
        letters.ask(id);

        var batch = batches.print(operator).orElseThrow();
        batches.sheets(batch.id(), operator);

        assertThat(audit.accesses(id.value(), Optional.empty(), 2))
                .extracting(look -> look.access().purpose())
                .containsExactly("letter");
    }

    @Test
    void tellsTheReaderThatTheListForThePostWasRead() {
        var id = applicants.reachable();
        letters.ask(id);
        var batch = batches.print(operator).orElseThrow();

        batches.contents(batch.id(), operator);

        assertThat(audit.accesses(id.value(), Optional.empty(), 2))
                .extracting(look -> look.access().purpose())
                .containsExactly("letter");
    }

    @Test
    void aLetterThatCannotBeAddressedKeepsNobodyWaiting() {
        var detached = applicants.reachable();
        letters.ask(detached);
        jdbc.sql("update accounts.citizen set detached_at = now() where id = :id")
                .param("id", detached.value())
                .update();
        assertThat(batches.print(operator)).isEmpty();
        var next = applicants.reachable();
        letters.ask(next);

        assertThat(letters.waiting(10)).extracting(Letter::citizen).containsExactly(next);
        assertThat(letter(detached).state()).isEqualTo(LetterState.VOID);
        assertThat(batches.print(operator)).map(Batch::letters).contains(1);
    }

    @Test
    void printingTwiceGivesTheSameSheetsAndNoSecondCode() throws IOException {
        var id = applicants.reachable();
        letters.ask(id);
        var batch = batches.print(operator).orElseThrow();
        var first = batches.sheets(batch.id(), operator);

        assertThat(batches.print(operator)).isEmpty();
        letters.ask(id);
        assertThat(batches.print(operator)).isEmpty();

        assertThat(batches.sheets(batch.id(), operator)).isEqualTo(first);
        assertThat(activation.activate(id, code(text(batch)), "10.7.0.2"))
                .isEqualTo(new Activation.Outcome.Activated());
    }

    @Test
    void dropsTheSheetsWhenThePostHasThemAndTellsTheReader() {
        var id = applicants.reachable();
        letters.ask(id);
        var batch = batches.print(operator).orElseThrow();

        handover.handOver(batch.id(), operator);
        handover.handOver(batch.id(), operator);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> batches.sheets(batch.id(), operator));
        assertThat(letter(id).state()).isEqualTo(LetterState.ACCEPTED);
        assertThat(told(id)).isEqualTo(1);
    }

    @Test
    void thePostGetsAWholeBatchThoughTheyAreSmallerNow() {
        letters.ask(applicants.reachable());
        letters.ask(applicants.reachable());
        var batch = batches.print(operator).orElseThrow();
        var smaller = mock(LetterSheets.class);
        when(smaller.most()).thenReturn(1);
        var now = new Batches(store, beans.getBean(BatchStore.class), codes, smaller, audit, clock);

        var handed =
                new TransactionTemplate(transactions)
                        .execute(_ -> now.handOver(batch.id(), operator));

        assertThat(handed).hasSize(2);
    }

    @Test
    void aSpoiledLetterIsQueuedAgainAndItsCodeIsVoid() throws IOException {
        var id = applicants.reachable();
        letters.ask(id);
        var spoiled = code(text(batches.print(operator).orElseThrow()));

        tracking.report(letter(id), new Report(LetterState.VOID, ""), operator);

        assertThat(codes.issued(id)).isEmpty();
        var fresh = code(text(batches.print(operator).orElseThrow()));
        assertThat(activation.activate(id, spoiled, "10.7.0.3"))
                .isInstanceOf(Activation.Outcome.Wrong.class);
        assertThat(activation.activate(id, fresh, "10.7.0.3"))
                .isEqualTo(new Activation.Outcome.Activated());
    }

    @Test
    void spoilingAnOldLetterLeavesTheCodeOfTheNewOne() throws IOException {
        var id = printed();
        var old = letter(id);
        var other =
                new Passport("7506", "111222", Applicants.PASSPORT.issuedOn(), "УФМС", "740001");
        applicants.records().keepPassport(id, other, Source.PERSON, Actor.citizen(id.value()));
        letters.ask(id);
        var fresh = code(text(batches.print(operator).orElseThrow()));

        tracking.report(old, new Report(LetterState.VOID, ""), operator);

        assertThat(letters.waiting(10)).isEmpty();
        assertThat(activation.activate(id, fresh, "10.7.0.4"))
                .isEqualTo(new Activation.Outcome.Activated());
    }

    @Test
    void spoilingALetterLeavesTheCodeThatACentreHandedOver() {
        var id = printed();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> codes.make(id, Way.CENTRE, Actor.staff(operator.value())));

        tracking.report(letter(id), new Report(LetterState.VOID, ""), operator);

        assertThat(codes.issued(id)).map(Codes.Issued::way).contains(Way.CENTRE);
        assertThat(letters.waiting(10)).isEmpty();
    }

    @Test
    void aNumberIsGivenOnce() {
        var id = applicants.reachable();
        letters.ask(id);
        var request = requests.open(id).orElseThrow();
        var taken = letter(id).number();

        assertThat(store.insert(Ids.next(clock), taken, request, clock.instant())).isFalse();
    }

    @Test
    void takesNumbersOfThePostWithTheRightCheckDigitOnly() {
        var id = printed();
        var other = printed();

        assertThat(report(id, LetterState.ACCEPTED, "35720311000014"))
                .containsExactly("identifiers.shpi.check-digit");
        assertThat(report(id, LetterState.ACCEPTED, "357203 11 00001 3")).isEmpty();
        assertThat(report(other, LetterState.ACCEPTED, TRACK))
                .containsExactly("verification.letter.track-taken");
        assertThat(report(id, LetterState.VOID, ""))
                .containsExactly("verification.letter.state-wrong");
        assertThat(report(id, LetterState.ARRIVED, "")).isEmpty();
        assertThat(letter(id).track()).map(PostalNumber::value).contains(TRACK);
        assertThat(told(id)).isEqualTo(2);
    }

    @Test
    void refusesAReportOfWhoSawAnOlderState() {
        var id = printed();
        var seen = letter(id);
        tracking.report(seen, new Report(LetterState.ACCEPTED, ""), operator);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () ->
                                tracking.report(
                                        seen, new Report(LetterState.RETURNED, ""), operator));
    }

    @Test
    void listsABatchForThePost() {
        letters.ask(applicants.reachable());
        var batch = batches.print(operator).orElseThrow();

        var manifest = csv.manifest(batches.contents(batch.id(), operator));

        assertThat(manifest.lines()).hasSize(2);
        assertThat(manifest)
                .contains("\"357203\";\"г. Минеральные Воды, ул. Горького, 5\"")
                .contains("\"Речная Мария Петровна\"");
    }

    @Test
    void letsALostLetterBeAskedForAgainAfterAWhile() {
        var id = printed();
        report(id, LetterState.ACCEPTED, "");
        assertThat(letters.of(id)).isInstanceOf(Mail.Underway.class);
        letters.ask(id);
        assertThat(letters.waiting(10)).isEmpty();

        clock.advance(Duration.ofDays(46));

        assertThat(letters.of(id)).isInstanceOf(Mail.MayAskAgain.class);
        letters.ask(id);
        assertThat(letters.waiting(10)).extracting(Letter::citizen).containsExactly(id);
    }

    @Test
    void sendsThreeLettersAYearAtMost() {
        var id = applicants.reachable();
        for (int n = 0; n < 3; n++) {
            letters.ask(id);
            batches.print(operator);
            report(id, LetterState.RETURNED, "");
        }

        assertThat(letters.of(id)).isInstanceOf(Mail.NoMore.class);
        var visit = requests.ask(id, Way.CENTRE, Optional.of(Applicants.CENTRE));
        assertThat(letters.ask(id)).isEqualTo(new Asked.Refused());
        assertThat(requests.open(id)).contains(visit);
        clock.advance(Duration.ofDays(366));
        assertThat(letters.of(id)).isInstanceOf(Mail.MayAskAgain.class);
    }

    private CitizenId printed() {
        var id = applicants.reachable();
        letters.ask(id);
        batches.print(operator);
        return id;
    }

    private Letter letter(CitizenId id) {
        return switch (letters.of(id)) {
            case Mail.Underway(var letter, var _) -> letter;
            case Mail.MayAskAgain(var letter) -> letter;
            case Mail.NoMore(var letter) -> letter;
            case Mail.None _ -> throw new AssertionError("no letter");
        };
    }

    private List<String> report(CitizenId id, LetterState state, String track) {
        return tracking.report(letter(id), new Report(state, track), operator).stream()
                .map(FieldProblem::key)
                .toList();
    }

    private long told(CitizenId id) {
        return events.stream(AccountNews.class)
                .filter(news -> news.citizen().equals(id))
                .filter(news -> news.kind() == AccountNews.Kind.LETTER_MOVED)
                .count();
    }

    private String text(Batch batch) throws IOException {
        var pdf = batches.sheets(batch.id(), operator);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(EnvelopeWindow.of(pdf, 1)).contains("Куда: ");
            assertThat(document.getNumberOfPages()).isEqualTo(batch.letters() + 1);
            return new PDFTextStripper().getText(document);
        }
    }

    private static String code(String text) {
        var found = CODE.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
