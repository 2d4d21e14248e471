package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.attachments.Attachment;
import okno.attachments.SampleFiles;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.identifiers.Snils;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobWorker;
import okno.platform.sql.Json;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.TestAuthority;
import okno.signatures.TestSeals;
import okno.signatures.TestTsa;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.ReferenceTime.Source;
import okno.signatures.embedded.PdfSignature;
import okno.signatures.embedded.SignedPdfs;
import okno.signatures.evidence.KeptSignature;
import okno.submissions.MySubmissions;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a body hands over carries its seal.
@OknoTest
class ResultSealsTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private SignedOrders signedOrders;
    @Autowired private MySubmissions mine;
    @Autowired private SignedApplications signed;
    @Autowired private Signatures signatures;
    @Autowired private TestSeals seals;
    @Autowired private TestTsa tsa;
    @Autowired private ResultSeals resultSeals;
    @Autowired private Json json;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    @AfterEach
    void nobodyHasASeal() {
        seals.takeAll();
        tsa.be(TestTsa.Manner.ABSENT);
        TestAuthority.LATE.publish(false);
        clock.reset();
    }

    @Test
    void theResultIsSealedAndTheSealVerifies() throws Exception {
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.organisation("Архивы", "1027700132195", "7707083893"));
        var citizen = orders.citizen();
        var number = granted(citizen);
        worker.drain();

        var events = mine.find(citizen, number).events();
        var seal = signed.seals(events).getFirst();
        var page =
                mvc.get()
                        .uri("/account/submissions/" + number)
                        .with(Askers.citizen(citizen))
                        .exchange();
        var link = Jsoup.parse(page.getResponse().getContentAsString()).select("a[href*=/seals/]");
        assertThat(link.attr("href")).endsWith(seal.id().toString());
        var file = mvc.get().uri(link.attr("href")).with(Askers.citizen(citizen)).exchange();
        var found =
                signatures.verify(
                        SignatureFile.of(file.getResponse().getContentAsByteArray()),
                        new ContentRef.Stored(() -> new ByteArrayInputStream(Orders.png(77))),
                        clock.instant());
        assertThat(found.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(found.signer().orElseThrow().organization()).contains("Архивы");
        var stranger = orders.citizen();
        assertThat(mvc.get().uri(link.attr("href")).with(Askers.citizen(stranger))).hasStatus(404);
    }

    @Test
    void aPdfGetsTheSealInsideWithAMarkThatPeopleSee() throws Exception {
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.organisation(
                        "Комитет по делам архивов", "1027700132195", "7707083893"));
        var citizen = orders.citizen();
        var number = counter.received(citizen);
        signedOrders.grant(number, "справка.pdf", SampleFiles.pdf(1));
        var before = result(citizen, number);
        worker.drain();
        var file = result(citizen, number);

        var bytes = body(citizen, "/account/files/" + file.id());
        assertThat(bytes).startsWith(original(citizen, file));
        var inside = PdfSignature.of(bytes).getFirst();
        var found =
                inside.judged(
                        signatures.verify(
                                SignatureFile.of(inside.cms()),
                                new ContentRef.Stored(inside.content()),
                                clock.instant()));
        assertThat(found.outcome()).isEqualTo(Outcome.ACCEPTED);
        try (var document = Loader.loadPDF(bytes)) {
            var field = document.getSignatureFields().getFirst();
            assertThat(field.getWidgets().getFirst().getRectangle().getWidth()).isPositive();
        }
        assertThat(body(citizen, "/account/files/" + before.id())).isEqualTo(bytes);
        assertThat(file.received()).isPresent();
        var officer = counter.officer("Дубов");
        var path = "/desk/submissions/" + number;
        var shown = mvc.get().uri(path).with(Askers.officer(officer)).exchange();
        var link = Jsoup.parse(shown.getResponse().getContentAsString()).select("a[href*=/seals/]");
        assertThat(mvc.get().uri(link.attr("href")).with(Askers.officer(officer))).hasStatusOk();
        assertThat(shown).bodyText().contains("Комитет по делам архивов");
    }

    @Test
    void aPdfThatSomebodySignedIsSealedApart() throws Exception {
        var clerk = TestAuthority.ACCREDITED.person("Архивов", "Архип", new Snils("12345678964"));
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.organisation("Архивы", "1027700132195", "7707083893"));
        var citizen = orders.citizen();
        var number = counter.received(citizen);
        var pdf = SignedPdfs.signed(SampleFiles.pdf(1), clerk);
        signedOrders.grant(number, "справка.pdf", pdf);
        worker.drain();

        var file = result(citizen, number);
        assertThat(body(citizen, "/account/files/" + file.id())).isEqualTo(pdf);
        assertThat(signed.seals(mine.find(citizen, number).events())).hasSize(1);
    }

    @Test
    void aSealIsStampedAtOnceOrWhenTheAuthorityIsBack() throws Exception {
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.organisation("Архивы", "1027700132195", "7707083893"));
        var citizen = orders.citizen();
        tsa.be(TestTsa.Manner.DOWN);
        var number = granted(citizen);
        worker.drain();
        assertThat(timeOfSeal(citizen, number)).isEqualTo(Source.RECEIPT);

        tsa.be(TestTsa.Manner.GOOD);
        clock.advance(Duration.ofMinutes(2));
        worker.drain();
        assertThat(timeOfSeal(citizen, number)).isEqualTo(Source.TIMESTAMP);

        var other = counter.received(citizen);
        signedOrders.grant(other, "справка.pdf", SampleFiles.pdf(1));
        worker.drain();
        assertThat(timeOfSeal(citizen, other)).isEqualTo(Source.TIMESTAMP);
    }

    @Test
    void undecidedSealsInsideAndApartAreDecidedLater() {
        seals.give(
                Orders.BODY,
                TestAuthority.LATE.organisation("Архивы", "1027700132195", "7707083893"));
        var clerk = TestAuthority.ACCREDITED.person("Архивов", "Архип", new Snils("12345678964"));
        var pdf = SampleFiles.pdf(1);
        var results =
                Map.of(
                        "справка.pdf", pdf,
                        "справка.png", Orders.png(77),
                        "акт.pdf", SignedPdfs.signed(pdf, clerk),
                        "акт.pdf.p7s", clerk.attached(pdf));
        var citizen = orders.citizen();
        var numbers = new ArrayList<SubmissionNumber>();
        results.forEach(
                (name, file) -> {
                    var number = counter.received(citizen);
                    signedOrders.grant(number, name, file);
                    numbers.add(number);
                });
        worker.drain();
        assertThat(numbers).allMatch(it -> outcomeOfSeal(citizen, it) == Outcome.UNDECIDED);

        TestAuthority.LATE.publish(true);
        clock.advance(Duration.ofMinutes(2));
        worker.drain();

        assertThat(numbers).allMatch(it -> outcomeOfSeal(citizen, it) == Outcome.ACCEPTED);
    }

    @Test
    void whoseSealIsGoneMeanwhileSealsNothing() {
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.organisation("Архивы", "1027700132195", "7707083893"));
        var citizen = orders.citizen();
        var number = counter.received(citizen);
        signedOrders.grant(number, "справка.pdf", SampleFiles.pdf(1));

        seals.takeAll();
        worker.drain();

        assertThat(signed.seals(mine.find(citizen, number).events())).isEmpty();
        assertThat(result(citizen, number).received()).isEmpty();
    }

    private Outcome outcomeOfSeal(CitizenId citizen, SubmissionNumber number) {
        var seal = signed.seals(mine.find(citizen, number).events()).getFirst();
        return seal.verification().outcome();
    }

    private Source timeOfSeal(CitizenId citizen, SubmissionNumber number) {
        var seal = signed.seals(mine.find(citizen, number).events()).getFirst();
        return seal.verification().time().source();
    }

    @Test
    void theJobSealsOnce() {
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.organisation("Архивы", "1027700132195", "7707083893"));
        var citizen = orders.citizen();
        var number = granted(citizen);
        worker.drain();
        var seal = signed.seals(mine.find(citizen, number).events()).getFirst();
        var order = json.write(new ResultSeals.Order(seal.subject(), Orders.BODY));

        resultSeals.run(new Job(seal.id(), ResultSeals.KIND, "again", order, 2));

        assertThat(signed.seals(mine.find(citizen, number).events()))
                .extracting(KeptSignature::id)
                .containsExactly(seal.id());
    }

    @Test
    void aSealThatNobodyWouldAcceptIsNotPutUnderAResult() {
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.expired(
                        "Архивов", "Архип Ильич", new Snils("12345678964")));
        var citizen = orders.citizen();
        var number = granted(citizen);
        worker.drain();

        assertThat(signed.seals(mine.find(citizen, number).events())).isEmpty();
    }

    @Test
    void withoutASealNothingIsSealed() {
        var citizen = orders.citizen();
        var number = granted(citizen);
        worker.drain();

        assertThat(signed.seals(mine.find(citizen, number).events())).isEmpty();
    }

    private Attachment result(CitizenId citizen, SubmissionNumber number) {
        return mine.find(citizen, number).files().stream()
                .filter(file -> file.origin() == Attachment.Origin.AGENCY)
                .findFirst()
                .orElseThrow();
    }

    private byte[] original(CitizenId citizen, Attachment file) {
        return body(citizen, "/account/files/" + file.id() + "/received");
    }

    private byte[] body(CitizenId citizen, String path) {
        var answer = mvc.get().uri(path).with(Askers.citizen(citizen)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private SubmissionNumber granted(CitizenId citizen) {
        var number = counter.received(citizen);
        signedOrders.grant(number);
        return number;
    }
}
