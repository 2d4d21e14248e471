package okno.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.consulting.Askers;
import okno.identifiers.Snils;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Discount;
import okno.payments.Kopecks;
import okno.payments.Payments;
import okno.signatures.TestAuthority;
import okno.signatures.TestSeals;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class ChargePagesTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Bills bills;
    @Autowired private Payments payments;
    @Autowired private Citizens citizens;
    @Autowired private TestSeals seals;
    @Autowired private MovableClock clock;

    @AfterEach
    void nobodyHasASealAndItIsToday() {
        seals.takeAll();
        clock.reset();
    }

    @Test
    void aConfirmedPersonSeesWhatIsChargedToHisSnilsAndNobodyElseDoes() throws Exception {
        var snils = TestSnils.next();
        var owner = citizen(snils, AccountLevel.CONFIRMED);
        var other = citizen(TestSnils.next(), AccountLevel.CONFIRMED);
        var fine = bills.fine(snils, 50_000, Optional.empty());

        assertThat(hrefs(owner)).containsExactly(path(fine));
        assertThat(hrefs(other)).isEmpty();
        assertThat(get(other, path(fine)).getStatus()).isEqualTo(404);
    }

    /// A СНИЛС that is merely claimed would show what another owes.
    @Test
    void whoOnlyClaimsASnilsSeesHisOwnApplicationsAlone() throws Exception {
        var snils = TestSnils.next();
        var claimant = citizen(snils, AccountLevel.BASIC);
        var fine = bills.fine(snils, 50_000, Optional.empty());
        var duty = bills.duty(claimant, UUID.randomUUID(), 35_000);

        assertThat(hrefs(claimant)).containsExactly(path(duty));
        assertThat(get(claimant, path(fine)).getStatus()).isEqualTo(404);
        assertThat(page(claimant, "/account/charges").text()).contains("подтвердите личность");
    }

    @Test
    void tellsWhatIsToBePaidTodayAndThatTomorrowItIsMore() throws Exception {
        var snils = TestSnils.next();
        var owner = citizen(snils, AccountLevel.CONFIRMED);
        bills.fine(
                snils, 50_000, Optional.of(new Discount(Discount.Kind.PERCENT, 25, bills.today())));
        bills.fine(snils, 10_000, Optional.empty());

        var text = page(owner, "/account/charges").select(".notice").text();

        assertThat(text).contains("475", "2 неоплаченных начисления", "600");
    }

    @Test
    void whatIsPaidMovesToThePaidOnesWithItsPayments() throws Exception {
        var snils = TestSnils.next();
        var owner = citizen(snils, AccountLevel.CONFIRMED);
        var fine = bills.fine(snils, 50_000, Optional.empty());
        var money = bills.money(50_000);
        payments.allocate(money.id(), fine.id(), new Kopecks(50_000), Cause.CHECKOUT, Bills.SYSTEM);

        assertThat(hrefs(owner)).isEmpty();
        assertThat(
                        page(owner, "/account/charges?group=closed")
                                .select(".result a")
                                .eachAttr("href"))
                .containsExactly(path(fine));
        var shown = page(owner, path(fine));
        assertThat(shown.select(".status").text()).isEqualTo("Оплачено");
        assertThat(shown.select("tbody tr").text()).contains("Оплачено на портале");
        assertThat(shown.select("#ways")).isEmpty();
    }

    @Test
    void whoPaidTakesAReceiptThatNamesEveryPayment() throws Exception {
        var snils = TestSnils.next();
        var owner = citizen(snils, AccountLevel.CONFIRMED);
        var other = citizen(TestSnils.next(), AccountLevel.CONFIRMED);
        var fine = bills.fine(snils, 50_000, Optional.empty());
        var before = get(owner, path(fine) + "/receipt").getStatus();
        payments.allocate(
                bills.money(20_000).id(),
                fine.id(),
                new Kopecks(20_000),
                Cause.CHECKOUT,
                Bills.SYSTEM);

        var receipt = get(owner, path(fine) + "/receipt");

        assertThat(before).isEqualTo(404);
        assertThat(get(other, path(fine) + "/receipt").getStatus()).isEqualTo(404);
        try (var pdf = Loader.loadPDF(receipt.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains(fine.uin().formatted(), "200,00 ₽", "500,00 ₽", "Речной Пётр Ильич")
                    .contains("Оплачено частично", "Оплачено на портале");
        }
    }

    @Test
    void whoPaidTakesAReceiptThoughTheSealOfTheBodyHasExpired() throws Exception {
        var snils = TestSnils.next();
        var owner = citizen(snils, AccountLevel.CONFIRMED);
        var fine = bills.fine(snils, 50_000, Optional.empty());
        var money = bills.money(50_000);
        payments.allocate(money.id(), fine.id(), new Kopecks(50_000), Cause.CHECKOUT, Bills.SYSTEM);
        seals.give(Bills.BODY, TestAuthority.ACCREDITED.expired("Архивов", "Архип", snils));

        var receipt = get(owner, path(fine) + "/receipt");

        assertThat(receipt.getStatus()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(receipt.getContentAsByteArray())) {
            assertThat(pdf.getSignatureFields()).isEmpty();
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContainIgnoringCase("подпис");
        }
    }

    @Test
    void anybodyChecksAChargeByItsNumberAndSeesNothingOfThePayer() {
        var fine = bills.fine(TestSnils.next(), 50_000, Optional.empty());
        var guest = new Visit(mvc);

        var found = guest.get("/charges?uin=" + fine.uin().formatted().replace(" ", "%20"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("main").text())
                .contains("Плата за проверку", "500", "Как оплатить")
                .doesNotContain("Речной");
        assertThat(found.page().select("svg.qr")).hasSize(1);
        assertThat(found.page().select("main a[href^=/appeals/new]").attr("href"))
                .endsWith("&uin=" + fine.uin().digits());
    }

    @Test
    void saysWhatIsWrongWithANumberAndThatItIsUnknown() {
        var guest = new Visit(mvc);

        var wrong = guest.get("/charges?uin=32117072411021588934");
        var unknown = guest.get("/charges?uin=" + Bills.uin().digits());

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problemsOf("УИН")).hasSize(1);
        assertThat(wrong.field("УИН").val()).isEqualTo("32117072411021588934");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.page().text()).contains("Такого начисления на портале нет");
    }

    @Test
    void stopsWhoGoesThroughNumbers() {
        var guest = new Visit(mvc);
        int last = 404;
        for (int tries = 0; tries < 40 && last == 404; tries++) {
            last = guest.get("/charges?uin=" + Bills.uin().digits()).status();
        }

        assertThat(last).isEqualTo(429);
    }

    @Test
    void givesASlipForABankWhileThereIsSomethingToPay() {
        var fine = bills.charge(50_000);
        var guest = new Visit(mvc);

        var slip = guest.get("/charges/slip?uin=" + fine.uin().digits());
        assertThat(slip.response().getContentType()).isEqualTo(MediaType.APPLICATION_PDF_VALUE);
        payments.allocate(
                bills.money(50_000).id(),
                fine.id(),
                new Kopecks(50_000),
                Cause.CHECKOUT,
                Bills.SYSTEM);

        assertThat(guest.get("/charges/slip?uin=" + fine.uin().digits()).status()).isEqualTo(404);
        assertThat(guest.get("/charges/slip?uin=12").status()).isIn(400, 404);
    }

    @Test
    void finesAreFoundByADocumentThatAConfirmedPersonNames() throws Exception {
        var owner = citizen(TestSnils.next(), AccountLevel.CONFIRMED);

        var wrong = post(owner, Map.of("kind", "driving_licence", "number", "12"));
        var added = post(owner, Map.of("kind", "driving_licence", "number", "99 12 345678"));
        var again = post(owner, Map.of("kind", "driving_licence", "number", "9912345678"));

        assertThat(wrong).isEqualTo(422);
        assertThat(added).isEqualTo(303);
        assertThat(again).isEqualTo(422);
        var shown = page(owner, "/account/charges/documents");
        assertThat(shown.select(".result").text())
                .contains("Водительское удостоверение •••• 5678")
                .doesNotContain("345678");
    }

    @Test
    void whoIsNotConfirmedNamesNoDocument() throws Exception {
        var claimant = citizen(TestSnils.next(), AccountLevel.BASIC);

        assertThat(post(claimant, Map.of("kind", "inn", "number", "500100732259"))).isEqualTo(403);
        assertThat(page(claimant, "/account/charges/documents").text())
                .contains("Сначала подтвердите личность");
    }

    @Test
    void namesADocumentByItsKindAndNoMoreThanAHouseholdHas() throws Exception {
        var owner = citizen(TestSnils.next(), AccountLevel.CONFIRMED);
        var other = citizen(TestSnils.next(), AccountLevel.CONFIRMED);

        assertThat(post(owner, Map.of("number", "9912345678"))).isEqualTo(422);
        assertThat(post(owner, Map.of("kind", "inn", "number", "2626034507"))).isEqualTo(422);
        assertThat(post(owner, Map.of("kind", "inn", "number", "500100732259"))).isEqualTo(303);
        for (int number = 0; number < 9; number++) {
            clock.advance(Duration.ofDays(2));
            var certificate = Map.of("kind", "vehicle_certificate", "number", "991234567" + number);
            assertThat(post(owner, certificate)).isEqualTo(303);
        }
        clock.advance(Duration.ofDays(2));
        assertThat(post(owner, Map.of("kind", "driving_licence", "number", "9912345678")))
                .isEqualTo(422);
        var removal =
                page(owner, "/account/charges/documents")
                        .select("form[action$=/removal]")
                        .attr("action");
        assertThat(post(other, removal, Map.of())).isEqualTo(404);
        assertThat(post(owner, removal, Map.of())).isEqualTo(303);
        assertThat(page(owner, "/account/charges/documents").select(".result")).hasSize(9);
    }

    @Test
    void turnsThePagesOfAllCharges() throws Exception {
        var snils = TestSnils.next();
        var owner = citizen(snils, AccountLevel.CONFIRMED);
        var first = bills.fine(snils, 50_000, Optional.empty());
        for (int number = 0; number < Charges.PAGE; number++) {
            bills.fee(snils, 10_000);
        }

        var all = page(owner, "/account/charges?group=all");
        var next = all.select("a[href*=before]").attr("href");

        assertThat(all.select(".result")).hasSize(Charges.PAGE);
        assertThat(page(owner, next).select(".result-title a").eachAttr("href"))
                .containsExactly(path(first));
    }

    private CitizenId citizen(Snils snils, AccountLevel level) {
        return citizens.add(
                new NewCitizen(
                        new FullName("Речной", "Пётр", "Ильич"),
                        snils,
                        level,
                        "Берег-и-лодка-26",
                        Optional.empty(),
                        Optional.empty()));
    }

    private List<String> hrefs(CitizenId citizen) throws Exception {
        return page(citizen, "/account/charges").select(".result-title a").eachAttr("href");
    }

    private Document page(CitizenId citizen, String path) throws Exception {
        return Jsoup.parse(get(citizen, path).getContentAsString());
    }

    private MockHttpServletResponse get(CitizenId citizen, String path) {
        return mvc.get().uri(path).with(Askers.citizen(citizen)).exchange().getResponse();
    }

    private int post(CitizenId citizen, Map<String, String> fields) {
        return post(citizen, "/account/charges/documents", fields);
    }

    private int post(CitizenId citizen, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(Askers.citizen(citizen)).with(csrf());
        fields.forEach(request::formField);
        return request.exchange().getResponse().getStatus();
    }

    private static String path(Charge charge) {
        return "/account/charges/" + charge.uin().digits();
    }
}
