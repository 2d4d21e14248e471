package okno.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.events.AccountNews;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment.Scan;
import okno.attachments.antivirus.Antivirus;
import okno.attachments.antivirus.Antivirus.State;
import okno.attachments.antivirus.AntivirusSettings;
import okno.attachments.antivirus.VirusScanner.Verdict;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.platform.Conflict;
import okno.platform.Sha256;
import okno.platform.StartProblem;
import okno.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionOperations;

@SpringJUnitConfig(AttachmentsContext.class)
@RecordApplicationEvents
class QuarantineTests {
    private static final String SLOT = "identity";
    private static final Access ACCESS = new Access(UUID.randomUUID(), "archives", "file", "");

    @Autowired private Attachments attachments;
    @Autowired private AttachmentStore attachmentStore;
    @Autowired private Uploads uploads;
    @Autowired private StubScanner scanner;
    @Autowired private Antivirus antivirus;
    @Autowired private LateScans lateScans;
    @Autowired private QuarantineStore store;
    @Autowired private FileVault vault;
    @Autowired private FileSignatures signatures;
    @Autowired private Infections infections;
    @Autowired private People people;
    @Autowired private Audit audit;
    @Autowired private FileTrail trail;
    @Autowired private TransactionOperations transactions;
    @Autowired private MovableClock clock;
    @Autowired private ApplicationEvents events;

    private CitizenId ivan = new CitizenId(UUID.randomUUID());
    private StaffId officer = new StaffId(UUID.randomUUID());
    private final UUID draft = UUID.randomUUID();

    @BeforeEach
    void aScannerThatFindsNothing() {
        ivan = people.citizen();
        officer = people.officer();
        clock.reset();
        up(new Verdict.Clean());
    }

    @Test
    void whatIsCleanOpensToBothSides() throws IOException {
        var file = taken(1);

        assertThat(file.scan()).isEqualTo(Scan.CLEAN);
        assertThat(opened(file)).isEqualTo(file);
        assertThat(attachments.find(ivan, file.id())).isEqualTo(file);
    }

    @Test
    void refusesWhatIsInfectedAndRecordsWhoBroughtIt() throws IOException {
        up(new Verdict.Infected("Worm.Test"));
        var content = SampleFiles.pdf(1);

        var upload = add(content);

        assertThat(upload)
                .isEqualTo(
                        new Upload.Refused<>(Refusal.INFECTED, "scan.pdf", attachments.limits()));
        assertThat(attachments.list(ivan, draft)).isEmpty();
        assertThat(audit.of("file", Sha256.hex(content), 10))
                .filteredOn(deed -> deed.actor().equals(Actor.citizen(ivan.value())))
                .singleElement()
                .returns("attachment.infected", AuditEntry::action)
                .returns(Map.of("virus", "Worm.Test"), AuditEntry::facts);
    }

    @Test
    void whatCouldNotBeScannedIsTakenAndOpensOnlyToWhoBroughtIt() throws IOException {
        down();

        var file = taken(1);
        attachments.freeze(ivan, draft);

        assertThat(file.scan()).isEqualTo(Scan.WAITING);
        assertThat(attachments.find(ivan, file.id())).isEqualTo(file);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> opened(file));
        assertThat(audit.of("attachment", file.id().toString(), 10))
                .extracting(AuditEntry::action)
                .containsExactly("attachment.added");
    }

    @Test
    void opensToTheOfficerOnceItIsFoundClean() throws IOException {
        down();
        var file = taken(1);
        up(new Verdict.Clean());

        drain();

        assertThat(opened(file).scan()).isEqualTo(Scan.CLEAN);
    }

    @Test
    void whatTheAgencyGaveWaitsForTheCitizen() throws IOException {
        down();
        var result = given();

        assertThat(opened(result).scan()).isEqualTo(Scan.WAITING);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> attachments.find(ivan, result.id()));
        up(new Verdict.Clean());
        drain();

        assertThat(attachments.find(ivan, result.id()).scan()).isEqualTo(Scan.CLEAN);
    }

    @Test
    void whatIsFoundInfectedAfterItWasSentStaysAndNeverOpens() throws IOException {
        down();
        var file = taken(1);
        attachments.freeze(ivan, draft);
        up(new Verdict.Infected("Worm.Test"));

        drain();

        assertThat(attachments.list(ivan, draft))
                .extracting(Attachment::scan)
                .containsExactly(Scan.INFECTED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> opened(file));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> attachments.find(ivan, file.id()));
        assertThat(told()).containsExactly(Map.of("file", "sent"));
        assertThat(audit.of("attachment", file.id().toString(), 1))
                .singleElement()
                .returns(
                        Map.of("subject", draft.toString(), "virus", "Worm.Test"),
                        AuditEntry::facts);
    }

    @Test
    void whatIsFoundInfectedInADraftLeavesIt() throws IOException {
        down();
        taken(1);
        up(new Verdict.Infected("Worm.Test"));

        drain();

        assertThat(attachments.list(ivan, draft)).isEmpty();
        assertThat(told()).containsExactly(Map.of("file", "draft"));
    }

    @Test
    void whatTheAgencyGaveAndIsInfectedIsToldToTheCitizen() throws IOException {
        down();
        given();
        up(new Verdict.Infected("Worm.Test"));

        drain();

        assertThat(told()).containsExactly(Map.of("file", "given"));
    }

    @Test
    void isScannedAgainWhenASignatureCameLater() throws IOException {
        var file = taken(1);

        attachmentStore.markSigned(file.id(), clock.instant());

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> opened(file));
        drain();
        assertThat(opened(file).scan()).isEqualTo(Scan.CLEAN);
    }

    @Test
    void asksAScannerThatIsDownForNothing() throws IOException {
        down();
        int before = scanner.asked.get();

        var file = taken(1);
        drain();

        assertThat(scanner.asked).hasValue(before);
        assertThat(store.take(clock.instant(), clock.instant()))
                .hasValueSatisfying(
                        held -> {
                            assertThat(held.file().id()).isEqualTo(file.id());
                            assertThat(held.tries()).isOne();
                        });
    }

    @Test
    void triesAFileThatTheScannerRefusesLaterAndLater() throws IOException {
        up(new Verdict.Unavailable("no memory"));
        var file = taken(1);

        drain();
        drain();

        assertThat(store.take(clock.instant(), clock.instant())).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        drain();
        clock.advance(Duration.ofSeconds(59));
        assertThat(store.take(clock.instant(), clock.instant())).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        up(new Verdict.Clean());
        drain();
        assertThat(opened(file).scan()).isEqualTo(Scan.CLEAN);
    }

    /// A node that was slow comes back with what it saw of the file before.
    @Test
    void believesOnlyWhoHoldsTheFile() throws IOException {
        down();
        var file = taken(1);
        var slow = store.take(clock.instant(), clock.instant().plusSeconds(1)).orElseThrow();
        clock.advance(Duration.ofSeconds(2));
        assertThat(store.take(clock.instant(), clock.instant().plusSeconds(60))).isPresent();

        store.clean(slow);
        infections.found(slow, "Worm.Test");

        assertThat(attachments.find(ivan, file.id()).scan()).isEqualTo(Scan.WAITING);
        assertThat(told()).isEmpty();
        store.release(1000);
    }

    @Test
    void letsOutWhatWaitsForAScannerThatIsNoMore() throws IOException {
        down();
        var file = taken(1);
        var none = new Antivirus(Optional.empty());

        new LateScans(none, store, vault, signatures, infections, clock).round();

        assertThat(none.state()).isEqualTo(State.NONE);
        assertThat(opened(file).scan()).isEqualTo(Scan.UNSCANNED);
    }

    @Test
    void doesNotStartWithAScannerThatTakesLessThanThePortal() {
        var small = new AntivirusSettings("stub", 0, Duration.ZERO, Duration.ZERO, 19);
        var files = new AttachmentSettings(Path.of("unused"), 20, 3, 40);

        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> new Quarantine(antivirus, small, files, trail, transactions))
                .withMessageContaining("okno.antivirus.megabytes");
    }

    private void up(Verdict verdict) {
        scanner.up = true;
        scanner.verdict = verdict;
        antivirus.ask();
        assertThat(antivirus.state()).isEqualTo(State.UP);
    }

    private void down() {
        scanner.up = false;
        antivirus.ask();
        assertThat(antivirus.state()).isEqualTo(State.DOWN);
    }

    private void drain() {
        while (lateScans.round() > 0) {}
    }

    private List<Map<String, String>> told() {
        return events.stream(AccountNews.class)
                .filter(news -> news.citizen().equals(ivan))
                .map(AccountNews::facts)
                .toList();
    }

    private Attachment opened(Attachment file) {
        return attachments.openedBy(officer, file.subject(), file.id(), ACCESS);
    }

    private Attachment taken(int number) throws IOException {
        return ((Upload.Accepted<Attachment>) add(SampleFiles.pdf(number))).file();
    }

    private Attachment given() throws IOException {
        var upload =
                uploads.receive(
                        Actor.staff(officer.value()),
                        "result.pdf",
                        new ByteArrayInputStream(SampleFiles.pdf(2)),
                        List.of());
        var file = ((Upload.Accepted<ReceivedFile>) upload).file();
        return uploads.addResult(ivan, draft, "result", officer, file);
    }

    private Upload<Attachment> add(byte[] content) throws IOException {
        return uploads.add(
                CaseOwner.self(ivan), draft, SLOT, "scan.pdf", new ByteArrayInputStream(content));
    }
}
