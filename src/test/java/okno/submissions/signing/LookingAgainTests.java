package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment;
import okno.attachments.SampleFiles;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.identifiers.Snils;
import okno.notifications.Notice;
import okno.notifications.Notices;
import okno.notifications.Told;
import okno.platform.jobs.JobWorker;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.signatures.Verification.Outcome;
import okno.signatures.embedded.SignedPdfs;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A signature of which nobody knows yet whether its certificate was revoked.
@OknoTest
class LookingAgainTests {
    @Autowired private Orders orders;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private Citizens citizens;
    @Autowired private Signing signing;
    @Autowired private KeptSignatures kept;
    @Autowired private Uploads uploads;
    @Autowired private Notices notices;
    @Autowired private Counter counter;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;
    @Autowired private MockMvcTester mvc;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());
    private SubmissionId draft = new SubmissionId(UUID.randomUUID());

    @BeforeEach
    void somebodySignsBeforeTheListIsThere() {
        citizen = orders.citizen();
        draft = orders.wholeDraft(citizen);
        signing.freeze(owner(), draft);
        var list = signing.document(owner(), draft, SignedDocument.LIST);
        assertThat(signing.sign(owner(), draft, me().detached(list)))
                .isEqualTo(new SignOutcome.Kept());
    }

    @AfterEach
    void theListIsGone() {
        TestAuthority.LATE.publish(false);
        clock.reset();
    }

    @Test
    void isLookedAtAgainUntilItIsKnown() {
        minutesPass(3);
        assertThat(outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(told()).isEmpty();

        TestAuthority.LATE.publish(true);
        minutesPass(5);

        assertThat(outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(told()).containsExactly("accepted");
    }

    @Test
    void isLookedAtWhenItsDraftIsOpened() {
        assertThat(opened().undecided()).isTrue();

        TestAuthority.LATE.publish(true);

        assertThat(opened().undecided()).isFalse();
        assertThat(opened().complete()).isTrue();
    }

    @Test
    void isLookedAtUnderAFileTooAndWhatIsDecidedStays() {
        var decided = TestAuthority.ACCREDITED.person("Речной", "Пётр Ильич", snilsOf(citizen));
        var application = signing.document(owner(), draft, SignedDocument.APPLICATION);
        signing.sign(owner(), draft, me().detached(Orders.png(40)));
        signing.sign(owner(), draft, decided.detached(application));
        assertThat(opened().undecided()).isTrue();

        TestAuthority.LATE.publish(true);
        minutesPass(2);

        assertThat(opened().undecided()).isFalse();
        assertThat(opened().signatures())
                .hasSize(3)
                .allMatch(one -> one.verification().outcome() == Outcome.ACCEPTED);
    }

    @Test
    void isRefusedWhenItTurnsOutToBeRevoked() {
        var other = orders.citizen();
        var hisDraft = orders.wholeDraft(other);
        var his = TestAuthority.LATE.person("Речной", "Пётр Ильич", snilsOf(other));
        var himself = CaseOwner.self(other);
        signing.freeze(himself, hisDraft);
        signing.sign(
                himself,
                hisDraft,
                his.detached(signing.document(himself, hisDraft, SignedDocument.LIST)));

        TestAuthority.LATE.publish(true);
        TestAuthority.LATE.revoke(his);
        minutesPass(2);

        assertThat(kept.of(List.of(hisDraft.value())).getFirst().verification().outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void isGivenUpAfterTwoWeeksAndThatIsTold() {
        for (int day = 0; day < 15; day++) {
            minutesPass(24 * 60);
        }

        assertThat(outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(told()).containsExactly("undecided");
        minutesPass(24 * 60);
        assertThat(told()).hasSize(1);
    }

    @Test
    void theOfficerIsToldOfADocumentThatWasSent() throws IOException {
        var pdf = SampleFiles.pdf(1);
        var around = add("акт.pdf.p7s", notary().attached(pdf));
        var inside = add("договор.pdf", SignedPdfs.signed(pdf, notary()));
        int seen = drafts.find(citizen, draft).draft().lock();
        var sent = (Sending.Outcome.Sent) sending.send(owner(), draft, seen);

        TestAuthority.LATE.publish(true);
        minutesPass(2);

        for (var file : List.of(around, inside)) {
            assertThat(kept.of(List.of(file.id().value())).getFirst().verification().outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(told()).contains("accepted");
        var page =
                mvc.get()
                        .uri("/desk/submissions/" + sent.number())
                        .with(Askers.officer(counter.officer("Дубов")))
                        .exchange();
        assertThat(page).bodyText().contains("подпись проверена: действительна");
    }

    private SigningState opened() {
        return signing.of(drafts.find(citizen, draft), owner()).orElseThrow();
    }

    private void minutesPass(int minutes) {
        for (int passed = 0; passed < minutes; passed += Math.max(1, minutes / 4)) {
            clock.advance(Duration.ofMinutes(Math.max(1, minutes / 4)));
            worker.drain();
        }
    }

    private Outcome outcome() {
        return kept.of(List.of(draft.value())).getFirst().verification().outcome();
    }

    private List<String> told() {
        return notices.list(citizen, Optional.empty(), Optional.empty()).rows().stream()
                .map(Notice::told)
                .filter(Told.OfAccount.class::isInstance)
                .map(Told.OfAccount.class::cast)
                .filter(it -> it.facts().containsKey("signature"))
                .map(it -> it.facts().get("signature"))
                .toList();
    }

    private Attachment add(String name, byte[] content) throws IOException {
        var upload =
                uploads.add(
                        owner(),
                        draft.value(),
                        "identity",
                        name,
                        new ByteArrayInputStream(content));
        return ((Upload.Accepted<Attachment>) upload).file();
    }

    private TestSigner me() {
        return TestAuthority.LATE.person("Речной", "Пётр Ильич", snilsOf(citizen));
    }

    private static TestSigner notary() {
        return TestAuthority.LATE.person("Лесная", "Вера Павловна", new Snils("12345678964"));
    }

    private Snils snilsOf(CitizenId somebody) {
        return citizens.get(somebody).snils().orElseThrow();
    }

    private CaseOwner owner() {
        return CaseOwner.self(citizen);
    }
}
