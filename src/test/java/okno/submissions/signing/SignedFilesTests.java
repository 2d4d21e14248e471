package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.attachments.SampleFiles;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.identifiers.Snils;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.signatures.Verification.Outcome;
import okno.signatures.embedded.SignedPdfs;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Documents that others signed and a citizen attaches.
@OknoTest
class SignedFilesTests {
    private static final byte[] PDF = SampleFiles.pdf(1);
    private static final TestSigner NOTARY =
            TestAuthority.ACCREDITED.person("Лесная", "Вера Павловна", new Snils("12345678964"));

    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private Uploads uploads;
    @Autowired private Attachments attachments;
    @Autowired private KeptSignatures kept;
    @Autowired private Counter counter;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());
    private SubmissionId draft = new SubmissionId(UUID.randomUUID());

    @BeforeEach
    void somebodyHasADraft() {
        citizen = orders.citizen();
        draft = orders.wholeDraft(citizen);
    }

    @Test
    void aSignatureGoesToTheFileThatItSigns() throws IOException {
        accepted(add("доверенность.pdf", PDF));
        var signed = accepted(add("подпись.sig", NOTARY.detached(PDF)));

        assertThat(signed.name()).isEqualTo("доверенность.pdf");
        assertThat(signed.signatures()).singleElement().matches(SignedFilesTests::holds);
        assertThat(attachments.list(citizen, draft.value()))
                .filteredOn(Attachment::signed)
                .singleElement()
                .matches(it -> it.signatures().size() == 1);
    }

    @Test
    void whoSignedTogetherIsJudgedOneByOne() throws IOException {
        var clerk =
                TestAuthority.STRANGER.person("Лесной", "Лев Львович", new Snils("11223344595"));
        accepted(add("доверенность.pdf", PDF));

        var beside = page(send("подпись.sig", NOTARY.detached(PDF, clerk)));
        var around = page(send("договор.p7s", NOTARY.attached(SampleFiles.pdf(2), clerk)));

        for (var entry : List.of(beside, around)) {
            assertThat(entry.text())
                    .contains("Подписано: Лесная Вера Павловна", "Подписано: Лесной Лев Львович")
                    .contains("Квалифицированная подпись верна", "Подпись не принята");
        }
        assertThat(attachments.list(citizen, draft.value()))
                .filteredOn(Attachment::signed)
                .hasSize(2)
                .allMatch(it -> it.signatures().size() == 2);
    }

    @Test
    void aSignatureUnderNothingIsRefusedInWords() {
        var answer = send("чужая.sig", NOTARY.detached(PDF));

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".file-problem").text())
                .contains("чужая.sig", "Сначала приложите документ");
    }

    @Test
    void aSignatureUnderAnotherDocumentIsShownAndDoesNotBlock() throws IOException {
        accepted(add("доверенность.pdf", PDF));

        var entry = page(send("доверенность.pdf.sig", NOTARY.detached(new byte[] {1})));

        assertThat(entry.text()).contains("Подпись не принята", "под другим документом");
        sent();
    }

    @Test
    void theDocumentOfASignatureIsTakenOutAndWhatCameIsKept() throws IOException {
        var around = NOTARY.attached(PDF);

        var file = accepted(add("доверенность.pdf.p7s", around));

        assertThat(file.name()).isEqualTo("доверенность.pdf");
        assertThat(file.size()).isEqualTo(PDF.length);
        assertThat(file.signatures()).singleElement().matches(SignedFilesTests::holds);
        assertThat(get("/account/files/" + file.id() + "/received"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store");
        assertThat(bytes("/account/files/" + file.id() + "/received")).isEqualTo(around);
        assertThat(bytes("/account/files/" + file.id())).isEqualTo(PDF);
    }

    @Test
    void aSignedPdfTellsWhoSignedAndWhatWasAddedSince() throws IOException {
        var signed = SignedPdfs.signed(PDF, NOTARY);

        var whole = page(send("договор.pdf", signed));
        var changed = page(send("договор-2.pdf", SignedPdfs.updated(signed)));

        assertThat(whole.text())
                .contains("Квалифицированная подпись верна", "Подписано: Лесная Вера Павловна");
        assertThat(changed.text()).contains("Подпись не принята", "прежняя редакция");
    }

    @Test
    void theOfficerSeesTheVerdictAndTakesEverything() throws IOException {
        accepted(add("доверенность.pdf.p7s", NOTARY.attached(PDF)));
        var number = sent();
        var officer = counter.officer("Дубов");
        var path = "/desk/submissions/" + number;

        var shown = page(mvc.get().uri(path).with(Askers.officer(officer)).exchange());

        assertThat(shown.text()).contains("Подписано: Лесная Вера Павловна");
        var links =
                shown.select("a[href*=/files/][href*=/signatures/],a[href$=/received]")
                        .eachAttr("href");
        assertThat(links).hasSize(3);
        var stranger = counter.officer("Чужой", "minvody-archive");
        for (var link : links) {
            assertThat(mvc.get().uri(link).with(Askers.officer(officer))).hasStatusOk();
            assertThat(mvc.get().uri(link).with(Askers.officer(stranger))).hasStatus(404);
        }
    }

    @Test
    void nobodyElseTakesASignature() throws IOException {
        var file = accepted(add("доверенность.pdf.p7s", NOTARY.attached(PDF)));
        var stranger = orders.citizen();
        var signature = file.signatures().getFirst().id();

        for (var end : List.of("/received", "/signatures/" + signature)) {
            var path = "/account/files/" + file.id() + end;
            assertThat(mvc.get().uri(path).with(Askers.citizen(stranger))).hasStatus(404);
        }
        assertThat(get("/account/files/" + file.id() + "/signatures/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void withTheFileItsSignaturesGo() throws IOException {
        var file = accepted(add("доверенность.pdf.p7s", NOTARY.attached(PDF)));
        var other = accepted(add("договор.pdf", SignedPdfs.signed(PDF, NOTARY)));

        attachments.remove(CaseOwner.self(citizen), file.id());
        drafts.delete(CaseOwner.self(citizen), draft);

        assertThat(kept.of(List.of(file.id().value(), other.id().value()))).isEmpty();
    }

    @Test
    void aFormTakesASignatureBesideItsDocument() throws IOException {
        var request =
                mvc.post()
                        .uri("/account/drafts/" + draft + "/documents")
                        .multipart()
                        .file(part("identity", "доверенность.pdf.sig", NOTARY.detached(PDF)))
                        .file(part("identity", "доверенность.pdf", PDF))
                        .with(Askers.citizen(citizen))
                        .with(csrf());

        assertThat(request.exchange()).hasStatus(303);

        assertThat(attachments.list(citizen, draft.value()))
                .filteredOn(it -> it.name().equals("доверенность.pdf"))
                .singleElement()
                .matches(it -> it.signatures().size() == 1);
    }

    private okno.submissions.SubmissionNumber sent() {
        int seen = drafts.find(citizen, draft).draft().lock();
        var outcome = sending.send(CaseOwner.self(citizen), draft, seen);
        return ((Sending.Outcome.Sent) outcome).number();
    }

    private static boolean holds(okno.signatures.evidence.KeptSignature one) {
        return one.verification().outcome() == Outcome.ACCEPTED;
    }

    private Upload<Attachment> add(String name, byte[] content) throws IOException {
        return uploads.add(
                CaseOwner.self(citizen),
                draft.value(),
                "identity",
                name,
                new ByteArrayInputStream(content));
    }

    private static Attachment accepted(Upload<Attachment> upload) {
        return ((Upload.Accepted<Attachment>) upload).file();
    }

    private MvcTestResult send(String name, byte[] content) {
        return mvc.post()
                .uri("/account/files/" + draft + "/identity")
                .multipart()
                .file(part("identity", name, content))
                .with(Askers.citizen(citizen))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile part(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, "application/octet-stream", content);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(Askers.citizen(citizen)).exchange();
    }

    private byte[] bytes(String path) {
        return get(path).getResponse().getContentAsByteArray();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
