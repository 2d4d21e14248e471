package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.signatures.ContentRef;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.signatures.embedded.PdfSigning;
import okno.signatures.embedded.PdfStamp;
import okno.submissions.Sending.Outcome;
import okno.testing.OknoTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@OknoTest
class ReceiptsTests {
    private static final TestSigner BODY =
            TestAuthority.ACCREDITED.organisation("Архив", "1022601934486", "2634050980");

    @Autowired private Orders orders;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private Receipts receipts;
    @Autowired private MySubmissions mine;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());
    private SubmissionNumber number;
    private byte[] receipt;

    @BeforeEach
    void send() {
        citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        int seen = drafts.find(citizen, draft).draft().lock();
        number = ((Outcome.Sent) sending.send(CaseOwner.self(citizen), draft, seen)).number();
        receipt = receipts.of(citizen, number);
    }

    @Test
    void areDocumentsThatArchivesTake() throws Exception {
        requireForArchives(receipt);
    }

    @Test
    void areTakenByArchivesWithASealInsideToo() throws Exception {
        var stamp = new PdfStamp("ДОКУМЕНТ ПОДПИСАН", List.of("Сертификат: 01", "Владелец: Орган"));

        var sealed =
                PdfSigning.sign(
                        receipt,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Optional.of(stamp),
                        document -> BODY.detached(bytes(document)));

        requireForArchives(sealed);
    }

    private static byte[] bytes(ContentRef.Source document) {
        try (var in = document.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireForArchives(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf));
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_A, false)) {
            var verdict = validator.validate(parser);

            assertThat(verdict.getFailedChecks()).isEmpty();
            assertThat(verdict.isCompliant()).isTrue();
        }
    }

    @Test
    void sayInTextThatCanBeReadOutWhatWasSent() throws Exception {
        var file = mine.find(citizen, number).applicationFiles().getFirst();

        try (var document = Loader.loadPDF(receipt)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(number.value())
                    .contains("Речной Пётр Ильич", "Иванова Мария Петровна", "1980–1991")
                    .contains("паспорт.png", file.sha256());
        }
    }
}
