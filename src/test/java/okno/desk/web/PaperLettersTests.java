package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.PostalAddress;
import okno.accounts.identity.Source;
import okno.accounts.ports.DataEraser;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.RecordedAccess;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.submissions.unreached.Unreached;
import okno.testing.EnvelopeWindow;
import okno.testing.OknoTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The last rung of the ladder of notices, at the desk.
@OknoTest
class PaperLettersTests {
    private static final String OTHER_BODY = "uszn-chelyabinsk";
    private static final Instant LONG_AGO = Instant.parse("2026-01-15T09:00:00Z");

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Unreached unreached;
    @Autowired private PersonalRecords records;
    @Autowired private Audit audit;
    @Autowired private Clock clock;

    @Autowired
    @Qualifier("okno.submissions.unreached.UnreachedEraser")
    private DataEraser eraser;

    private CitizenId citizen;
    private SubmissionNumber number;
    private SignedInStaff officer;

    @BeforeEach
    void reachNobody() {
        citizen = orders.citizen();
        number = counter.received(citizen);
        officer = counter.officer("Дубов");
        hear(LONG_AGO);
    }

    @Test
    void leadToThemFromTheQueue() throws Exception {
        var queue = read(get(officer, "/desk"));

        assertThat(queue.select("a[href=/desk/letters]").text()).startsWith("Письма на бумаге: ");
    }

    @Test
    void arePrintedToTheAddressThatThePortalKnows() throws Exception {
        records.keepPostalAddress(
                citizen,
                new PostalAddress("355035", "г. Ставрополь, ул. Мира, д. 1, кв. 7"),
                Source.PERSON,
                Actor.citizen(citizen.value()));

        var answer = post(officer, "sheets", number);

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(text(answer))
                .contains(number.value(), "355035", "ул. Мира, д. 1, кв. 7", "Получено ведомством");
        assertThat(EnvelopeWindow.of(answer.getResponse().getContentAsByteArray(), 0))
                .contains("Речной Пётр Ильич", "кв. 7", "355035")
                .doesNotContain(number.value());
        assertThat(audit.accesses(citizen.value(), Optional.empty(), 1))
                .extracting(RecordedAccess::access)
                .allMatch(it -> it.purpose().equals("paper-letter"))
                .hasSize(1);
    }

    @Test
    void leaveThePlaceOfAnUnknownAddressBlank() throws Exception {
        assertThat(text(post(officer, "sheets", number)))
                .contains("Кому: Речной Пётр Ильич", number.value());
    }

    @Test
    void areMarkedAsSentAndTakenBack() throws Exception {
        assertThat(post(officer, "sent", number)).hasStatus(303);
        assertThat(listed(officer, "")).doesNotContain(number.value());
        assertThat(listed(officer, "?state=written")).contains(number.value());
        assertThat(read(get(officer, "/desk/submissions/" + number)).text())
                .contains("отправлено письмо на бумаге");

        assertThat(post(officer, "unsent", number)).hasStatus(303);
        assertThat(listed(officer, "")).contains(number.value());
    }

    @Test
    void areShownTheLatestFirstOnceTheyAreSent() throws Exception {
        var later = counter.received(citizen);
        unreached.note(citizen.value(), later.value(), clock.instant());
        post(officer, "sent", later);
        post(officer, "sent", number);

        assertThat(listed(officer, "?state=written"))
                .containsSubsequence(number.value(), later.value());
    }

    @Test
    void areDueAgainWhenThereIsSomethingNewToTell() throws Exception {
        post(officer, "sent", number);

        hear(clock.instant().plusSeconds(1));

        assertThat(listed(officer, "")).contains(number.value());
    }

    @Test
    void areNotWrittenToWhoHasLeft() throws Exception {
        eraser.erase(citizen);

        assertThat(listed(officer, "")).doesNotContain(number.value());
    }

    @Test
    void areNotDueAgainForWhatTheLetterHasTold() throws Exception {
        post(officer, "sent", number);

        hear(LONG_AGO.plusSeconds(1));

        assertThat(listed(officer, "")).doesNotContain(number.value());
    }

    @Test
    void areDueAgainWhenSomethingHappenedBetweenThePressAndThePost() throws Exception {
        post(officer, "sheets", number);
        var between = clock.instant();
        post(officer, "sent", number);

        hear(between);

        assertThat(listed(officer, "")).contains(number.value());
        assertThat(post(officer, "sent", number)).hasStatus(303);
    }

    @Test
    void arePrintedAnewWhenThereIsSomethingNewBeforeTheyAreSent() throws Exception {
        post(officer, "sheets", number);
        hear(clock.instant());

        var answer = post(officer, "sent", number);
        assertThat(answer).hasStatus(422);
        assertThat(read(answer).text()).contains("Осталось ждать: 1", number.value());

        post(officer, "sheets", number);
        assertThat(post(officer, "sent", number)).hasStatus(303);
        assertThat(listed(officer, "")).doesNotContain(number.value());
    }

    @Test
    void areTheBodysOwn() throws Exception {
        var stranger = counter.officer("Чужой", OTHER_BODY);

        assertThat(listed(stranger, "")).doesNotContain(number.value());
        assertThat(post(stranger, "sheets", number)).hasStatus(422);
        post(stranger, "sent", number);
        assertThat(listed(officer, "")).contains(number.value());
    }

    @Test
    void areNotPrintedToWhoHasBeenToldMeanwhile() throws Exception {
        eraser.erase(citizen);

        var answer = post(officer, "sheets", number);
        assertThat(answer).hasStatus(422);
        assertThat(read(answer).text()).contains("писать им не нужно");
    }

    @Test
    void areSentToSomebody() throws Exception {
        var answer = mvc.post().uri("/desk/letters/sent").with(as(officer)).with(csrf()).exchange();

        assertThat(answer).hasStatus(422);
        assertThat(read(answer).text()).contains("Отметьте хотя бы одного человека");
    }

    /// There is something to tell the citizen, and no way to him.
    private void hear(Instant newsAt) {
        assertThat(unreached.note(citizen.value(), number.value(), newsAt)).isTrue();
    }

    private String listed(SignedInStaff reader, String state) throws Exception {
        return read(get(reader, "/desk/letters" + state)).select("main").text();
    }

    private MvcTestResult get(SignedInStaff reader, String path) {
        return mvc.get().uri(path).with(as(reader)).exchange();
    }

    private MvcTestResult post(SignedInStaff by, String deed, SubmissionNumber whose) {
        return mvc.post()
                .uri("/desk/letters/" + deed)
                .param("number", whose.value())
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult answer) throws IOException {
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Document read(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static RequestPostProcessor as(SignedInStaff officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer,
                        "",
                        AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_OFFICER")));
    }
}
