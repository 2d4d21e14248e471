package okno.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment.Origin;
import okno.attachments.antivirus.Antivirus;
import okno.attachments.storage.StorageUnavailable;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@SpringJUnitConfig(AttachmentsContext.class)
class AttachmentsTests {
    private static final Actor SENDER = Actor.guest();
    private static final String SLOT = "identity";

    private static final Access ACCESS = new Access(UUID.randomUUID(), "archives", "file", "");

    @Autowired private Attachments attachments;
    @Autowired private Uploads uploads;
    @Autowired private Filing filing;
    @Autowired private Downloads downloads;
    @Autowired private LooseFiles looseFiles;
    @Autowired private BreakableStorage storage;
    @Autowired private People people;
    @Autowired private Audit audit;
    @Autowired private TransactionOperations transactions;
    @Autowired private MovableClock clock;
    @Autowired private Antivirus antivirus;

    private CitizenId ivan = new CitizenId(UUID.randomUUID());
    private CitizenId anna = ivan;
    private StaffId officer = new StaffId(UUID.randomUUID());
    private UUID draft = UUID.randomUUID();

    @BeforeEach
    void twoCitizensAndAnOfficer() {
        ivan = people.citizen();
        anna = people.citizen();
        officer = people.officer();
        storage.repair();
        clock.reset();
        antivirus.ask();
    }

    @Test
    void takesAFileAndGivesItBack() throws IOException {
        var scan = SampleFiles.pdf(2);

        var file =
                accepted(
                        uploads.add(
                                CaseOwner.self(ivan),
                                draft,
                                SLOT,
                                "C:\\паспорт.jpg",
                                stream(scan)));

        assertThat(attachments.list(ivan, draft)).containsExactly(file);
        assertThat(file.name()).isEqualTo("паспорт.pdf");
        assertThat(file.kind()).isEqualTo(FileKind.PDF);
        assertThat(file.size()).isEqualTo(scan.length);
        assertThat(file.origin()).isEqualTo(Origin.CITIZEN);
        assertThat(downloads.open(file)).hasBinaryContent(scan);
    }

    @Test
    void storesNothingThatCanBeReadWithoutTheKeys() {
        var page = SampleFiles.docx("word/styles.xml");

        var file = add(ivan, draft, page);

        var stored = storage.stored(file.id().value());
        assertThat(Bytes.indexOf(stored, SampleFiles.utf8("word/styles.xml"), 0)).isNegative();
    }

    @Test
    void opensAFileOnlyUnderItsOwnId() {
        var first = add(ivan, draft, SampleFiles.pdf(1));
        var second = add(ivan, draft, SampleFiles.pdf(2));

        storage.exchange(first.id().value(), second.id().value());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> downloads.open(first).readAllBytes());
    }

    @Test
    void namesTheFileAndTheLimitsWhenItRefuses() throws IOException {
        var upload =
                uploads.add(CaseOwner.self(ivan), draft, SLOT, "дом/скан.pdf", stream(new byte[0]));

        var problem = ((Upload.Refused<Attachment>) upload).problem("file");
        assertThat(problem.key()).isEqualTo("attachments.refusal.empty");
        assertThat(problem.args()).containsExactly("скан.pdf", 1L, 3, 2L);
        assertThat(attachments.list(ivan, draft)).isEmpty();
    }

    @Test
    void refusesAFileLargerThanTheLimit() throws IOException {
        var large = new byte[1024 * 1024 + 1];

        assertThat(refusal(uploads.add(CaseOwner.self(ivan), draft, SLOT, "a.pdf", stream(large))))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesOneFileTooManyForASlotAndTakesItForAnother() throws IOException {
        IntStream.rangeClosed(1, 3).forEach(n -> add(ivan, draft, SampleFiles.pdf(n)));
        var fourth = SampleFiles.pdf(4);

        assertThat(refusal(uploads.add(CaseOwner.self(ivan), draft, SLOT, "a.pdf", stream(fourth))))
                .isEqualTo(Refusal.TOO_MANY);
        accepted(uploads.add(CaseOwner.self(ivan), draft, "proof", "a.pdf", stream(fourth)));
    }

    @Test
    void refusesWhatMakesAllFilesTogetherTooLarge() throws IOException {
        add(ivan, draft, heavy(1));
        add(ivan, draft, heavy(2));

        assertThat(
                        refusal(
                                uploads.add(
                                        CaseOwner.self(ivan),
                                        draft,
                                        "proof",
                                        "a.pdf",
                                        stream(heavy(3)))))
                .isEqualTo(Refusal.TOO_MUCH);
    }

    @Test
    void takesTheSameFileOfALostAnswerOnce() {
        var scan = SampleFiles.pdf(1);
        var first = add(ivan, draft, scan);

        var again = add(ivan, draft, scan);

        assertThat(again).isEqualTo(first);
        assertThat(attachments.list(ivan, draft)).containsExactly(first);
    }

    @Test
    void keepsLimitsWhenManyFilesArriveAtOnce() throws Exception {
        List<Callable<Upload<Attachment>>> senders =
                IntStream.rangeClosed(1, 8)
                        .<Callable<Upload<Attachment>>>mapToObj(
                                n ->
                                        () ->
                                                uploads.add(
                                                        CaseOwner.self(ivan),
                                                        draft,
                                                        SLOT,
                                                        "a.pdf",
                                                        stream(SampleFiles.pdf(n))))
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(senders).stream().map(Future::resultNow).toList();

            assertThat(answers).filteredOn(Upload.Accepted.class::isInstance).hasSize(3);
        }
        assertThat(attachments.list(ivan, draft)).hasSize(3);
    }

    @Test
    void showsNoFileToAnotherCitizen() {
        var file = add(ivan, draft, SampleFiles.pdf(1));

        assertThat(attachments.list(anna, draft)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attachments.find(anna, file.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attachments.remove(CaseOwner.self(anna), file.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> add(anna, draft, SampleFiles.pdf(2)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> attachments.freeze(anna, draft));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attachments.discard(anna, draft));
    }

    @Test
    void takesAFileAwayOnceWhenItIsAskedTwiceAtATime() {
        var file = add(ivan, draft, SampleFiles.pdf(1));
        transactions.executeWithoutResult(_ -> filing.remove(SENDER, file));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> transactions.executeWithoutResult(_ -> filing.remove(SENDER, file)));
    }

    @Test
    void letsNothingBeAddedOrRemovedOnceSent() throws IOException {
        var file = add(ivan, draft, SampleFiles.pdf(1));

        attachments.freeze(ivan, draft);

        assertThat(
                        refusal(
                                uploads.add(
                                        CaseOwner.self(ivan),
                                        draft,
                                        SLOT,
                                        "a",
                                        stream(SampleFiles.pdf(2)))))
                .isEqualTo(Refusal.CLOSED);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> attachments.remove(CaseOwner.self(ivan), file.id()));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> attachments.discard(ivan, draft));
        assertThat(attachments.find(ivan, file.id())).isEqualTo(file);
    }

    @Test
    void closesADraftThatHasNoFiles() throws IOException {
        attachments.freeze(ivan, draft);

        assertThat(
                        refusal(
                                uploads.add(
                                        CaseOwner.self(ivan),
                                        draft,
                                        SLOT,
                                        "a",
                                        stream(SampleFiles.pdf(1)))))
                .isEqualTo(Refusal.CLOSED);
    }

    @Test
    void removesAFileAndErasesItADayLater() {
        var file = add(ivan, draft, SampleFiles.pdf(1));

        attachments.remove(CaseOwner.self(ivan), file.id());
        looseFiles.erase();

        assertThat(attachments.list(ivan, draft)).isEmpty();
        assertThat(storage.has(file.id().value())).isTrue();

        clock.advance(Duration.ofHours(25));
        looseFiles.erase();

        assertThat(storage.has(file.id().value())).isFalse();
    }

    @Test
    void discardsAllFilesOfADraft() {
        var first = add(ivan, draft, SampleFiles.pdf(1));
        var second = add(ivan, draft, SampleFiles.pdf(2));

        attachments.discard(ivan, draft);
        clock.advance(Duration.ofHours(25));
        looseFiles.erase();

        assertThat(attachments.list(ivan, draft)).isEmpty();
        assertThat(List.of(first, second)).noneMatch(file -> storage.has(file.id().value()));
    }

    @Test
    void keepsTheFilesOfOthersWhenItErases() {
        var file = add(ivan, draft, SampleFiles.pdf(1));

        clock.advance(Duration.ofDays(400));
        looseFiles.erase();

        assertThat(storage.has(file.id().value())).isTrue();
    }

    @Test
    void keepsNothingWhenTheStorageFails() throws IOException {
        storage.breakAfter(100);

        var upload =
                uploads.add(CaseOwner.self(ivan), draft, SLOT, "a.pdf", stream(SampleFiles.pdf(5)));

        assertThat(refusal(upload)).isEqualTo(Refusal.STORAGE_UNAVAILABLE);
        assertThat(attachments.list(ivan, draft)).isEmpty();
        storage.repair();
        add(ivan, draft, SampleFiles.pdf(5));
    }

    @Test
    void leavesLooseFilesForLaterWhenTheStorageFails() {
        var file = add(ivan, draft, SampleFiles.pdf(1));
        attachments.remove(CaseOwner.self(ivan), file.id());
        clock.advance(Duration.ofHours(25));

        storage.breakAfter(0);
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(looseFiles::erase);
        storage.repair();
        looseFiles.erase();

        assertThat(storage.has(file.id().value())).isFalse();
    }

    @Test
    void givesTheResultOfADecisionThatWasMade() throws IOException {
        attachments.freeze(ivan, draft);
        var received =
                accepted(
                        uploads.receive(
                                SENDER, "справка.pdf", stream(SampleFiles.pdf(1)), List.of()));

        var result = uploads.addResult(ivan, draft, "result", officer, received);

        assertThat(result.origin()).isEqualTo(Origin.AGENCY);
        assertThat(attachments.find(ivan, result.id())).isEqualTo(result);
        assertThat(attachments.ofSubject(draft)).containsExactly(result);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> uploads.addResult(ivan, draft, "result", officer, received));
    }

    @Test
    void forgetsTheResultOfADecisionThatWasNot() throws IOException {
        var received =
                accepted(
                        uploads.receive(
                                SENDER, "справка.pdf", stream(SampleFiles.pdf(1)), List.of()));

        transactions.executeWithoutResult(
                tx -> {
                    uploads.addResult(ivan, draft, "result", officer, received);
                    tx.setRollbackOnly();
                });

        assertThat(attachments.ofSubject(draft)).isEmpty();
        clock.advance(Duration.ofHours(25));
        looseFiles.erase();
        assertThat(storage.has(received.id().value())).isFalse();
    }

    @Test
    void takesNoFileInsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        tx -> add(ivan, draft, SampleFiles.pdf(1))));
    }

    @Test
    void doesNotAttachWhatIsAboutToBeErased() throws IOException {
        var received =
                accepted(uploads.receive(SENDER, "a.pdf", stream(SampleFiles.pdf(1)), List.of()));

        clock.advance(Duration.ofHours(13));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> uploads.attach(CaseOwner.self(ivan), draft, SLOT, received));
    }

    @Test
    void listsTheFilesOfSeveralSubjectsInOrder() {
        var other = UUID.randomUUID();
        var first = add(ivan, draft, SampleFiles.pdf(1));
        clock.advance(Duration.ofSeconds(1));
        var second = add(ivan, other, SampleFiles.pdf(1));

        assertThat(attachments.ofSubjects(List.of(other, draft))).containsExactly(first, second);
        assertThat(attachments.ofSubjects(List.of())).isEmpty();
    }

    @Test
    void recordsThatStaffOpenedAFile() {
        var file = add(ivan, draft, SampleFiles.pdf(1));

        attachments.openedBy(officer, draft, file.id(), ACCESS);

        assertThat(audit.of("attachment", file.id().toString(), 10))
                .extracting("action")
                .containsExactly("attachment.opened", "attachment.added");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> attachments.openedBy(officer, UUID.randomUUID(), file.id(), ACCESS));
    }

    private Attachment add(CitizenId owner, UUID subject, byte[] content) {
        try {
            return accepted(
                    uploads.add(CaseOwner.self(owner), subject, SLOT, "scan", stream(content)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A PDF of nearly a megabyte.
    private static byte[] heavy(int number) {
        var pdf = SampleFiles.pdf(number);
        var heavy = Arrays.copyOf(pdf, 1024 * 1024 - 10);
        Arrays.fill(heavy, pdf.length, heavy.length, (byte) '\n');
        System.arraycopy(SampleFiles.utf8("\n%%EOF\n"), 0, heavy, heavy.length - 7, 7);
        return heavy;
    }

    private static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static <T> T accepted(Upload<T> upload) {
        assertThat(upload).isInstanceOf(Upload.Accepted.class);
        return ((Upload.Accepted<T>) upload).file();
    }

    private static Refusal refusal(Upload<Attachment> upload) {
        assertThat(upload).isInstanceOf(Upload.Refused.class);
        return ((Upload.Refused<Attachment>) upload).reason();
    }
}
