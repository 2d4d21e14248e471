package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.SignedInStaff;
import okno.agencies.Officers;
import okno.audit.Audit;
import okno.desk.Counter;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.payees.Payees;
import okno.payments.refunds.Refund;
import okno.payments.refunds.Refunds;
import okno.payments.statements.SampleStatements.In;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// An officer brings a statement and works what is doubtful.
@OknoTest
class StatementPagesTests {
    private static final String STATEMENTS = "/desk/payments/statements";
    private static final String UNMATCHED = "/desk/payments/unmatched";

    @Autowired private MockMvcTester mvc;
    @Autowired private Bills bills;
    @Autowired private Charges charges;
    @Autowired private Payees payees;
    @Autowired private Refunds refunds;
    @Autowired private JobWorker jobs;
    @Autowired private Counter counter;
    @Autowired private Citizens citizens;
    @Autowired private Officers officers;
    @Autowired private Audit audit;

    private SignedInStaff officer;

    @BeforeEach
    void appoint() {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
        officer = counter.officer("Казначеев");
    }

    @Test
    void bringsAStatementAndSeesThatAllAgrees() throws Exception {
        var charge = bills.charge(311_100);

        var report = bring(new In("21", "3111.00", charge.uin().digits(), "Плата"));

        assertThat(report.text()).contains("Все сходится до копейки", "3 111");
        assertThat(charges.get(charge.id()).settled()).isTrue();
        assertThat(page(get(STATEMENTS)).text()).contains("Разобрана");
    }

    @Test
    void seesWhyAFileIsRefused() throws Exception {
        var file = SampleStatements.clientBank(List.of(new In("22", "1.00", "", "x")));

        var report = show(upload(file.replace("Сумма=1.00", "Сумма=один рубль")));

        assertThat(report.text()).contains("Файл не принят", "Сумма", "«один рубль»");
    }

    @Test
    void isAskedForAFile() throws Exception {
        var answer = upload("");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select(".problems li")).hasSize(1);
    }

    @Test
    void usesDoubtfulMoneyByOneClickAndTakesItBack() throws Exception {
        var one = bills.charge(427_713);
        var other = bills.charge(427_713);
        bring(new In("23", "4277.13", "", "плата за проверку").by("Речной Пётр Ильич"));
        var path = page(get(UNMATCHED)).select("table a").attr("href");
        var page = page(get(path));
        assertThat(page.select("button[name=uin]").eachAttr("value"))
                .containsExactlyInAnyOrder(one.uin().digits(), other.uin().digits());

        var used = post(path + "/settlement", Map.of("uin", one.uin().digits()));

        assertThat(used.getStatus()).isEqualTo(303);
        assertThat(paid(one)).isEqualTo(427_713);
        assertThat(post(path + "/settlement", Map.of("uin", other.uin().digits())).getStatus())
                .isEqualTo(422);
        assertThat(post(path + "/undoing", Map.of()).getStatus()).isEqualTo(303);
        assertThat(paid(one)).isZero();
    }

    @Test
    void givesBackWhatWasPaidTwice() throws Exception {
        var charge = bills.charge(50_000);
        var line = new In("24", "500.00", charge.uin().digits(), "дважды");
        bring(line, line);
        var path = page(get(UNMATCHED)).select("table a").attr("href");
        assertThat(page(get(path)).text()).contains("Начисление уже оплачено");

        assertThat(post(path + "/refund", Map.of()).getRedirectedUrl()).isEqualTo("/desk/refunds");

        assertThat(page(get("/desk/refunds")).text()).contains("500");
        assertThat(page(get(UNMATCHED)).select("table a").eachAttr("href")).doesNotContain(path);
    }

    @Test
    void givesBackWhatIsNotOnItsWayBack() throws Exception {
        var charge = bills.charge(80_000);
        bring(new In("29", "1000.00", charge.uin().digits(), "излишек"));
        var path = page(get(UNMATCHED)).select("table a").attr("href");
        var over = refunds.sources(charge.id()).getLast();
        refunds.decide(wanted(over, 15_000), officer.id().value());

        var page = page(get(path));
        var form = page(get("/desk/refunds/new?uin=" + charge.uin().digits()));
        var answer = post(path + "/refund", Map.of());

        assertThat(form.select("input[name=source]").eachAttr("value"))
                .anyMatch(it -> it.contains(":free:"))
                .anyMatch(it -> it.contains(":settling:"));
        assertThat(over.charge()).isEmpty();
        assertThat(page.select("form[action$=/refund]").text()).endsWith("плательщику 50 ₽");
        assertThat(page.select("dt:contains(решено вернуть) + dd").text()).isEqualTo("150 ₽");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/desk/refunds");
        assertThat(refunds.list(Set.of(Bills.BODY), Optional.empty()).rows().getFirst().amount())
                .isEqualTo(new Kopecks(5_000));
        assertThat(page(get(path)).select("form[action$=/refund], form[action$=/settlement]"))
                .isEmpty();
    }

    @Test
    void offersToUndoOnlyWhatIsNotOnItsWayBack() throws Exception {
        var charge = bills.charge(80_000);
        bring(new In("31", "1000.00", charge.uin().digits(), "излишек"));
        var path = page(get(UNMATCHED)).select("table a").attr("href");
        var settling = refunds.sources(charge.id()).getFirst();
        refunds.decide(wanted(settling, 80_000), officer.id().value());

        assertThat(page(get(path)).select("form[action$=/undoing]")).isEmpty();
        assertThat(post(path + "/undoing", Map.of()).getStatus()).isEqualTo(409);
        assertThat(paid(charge)).isEqualTo(80_000);
    }

    @Test
    void closesWhatIsOpen() throws Exception {
        var charge = bills.charge(80_000);
        bring(new In("32", "1000.00", charge.uin().digits(), "излишек"));
        var path = page(get(UNMATCHED)).select("table a").attr("href");
        var open = page(get(path)).select("form[action$=/closing]");

        post(path + "/closing", Map.of());

        assertThat(open).hasSize(1);
        assertThat(page(get(path)).select("form[action$=/closing]")).isEmpty();
    }

    @Test
    void givesBackWhatWasAlreadyWorkedOnce() throws Exception {
        var charge = bills.charge(30_000);
        bring(new In("30", "400.00", charge.uin().digits(), "излишек"));
        var path = page(get(UNMATCHED)).select("table a").attr("href");
        post(path + "/closing", Map.of());

        assertThat(post(path + "/refund", Map.of()).getStatus()).isEqualTo(303);
    }

    @Test
    void givesBackWhatCameForAnAnnulledChargeAndForNone() throws Exception {
        var charge = bills.charge(90_000);
        charges.annul(charge.id(), charge.lock(), "ошибка", Bills.SYSTEM);
        var nobodys = Bills.uin().digits();
        bring(
                new In("33", "900.00", charge.uin().digits(), "аннулировано"),
                new In("34", "901.00", nobodys, "ничье"));
        var paths = page(get(UNMATCHED)).select("table a").eachAttr("href").subList(0, 2);

        paths.forEach(
                path -> assertThat(post(path + "/refund", Map.of()).getStatus()).isEqualTo(303));

        assertThat(refunds.list(Set.of(Bills.BODY), Optional.empty()).rows().subList(0, 2))
                .extracting(Refund::reason)
                .containsExactlyInAnyOrder(Refund.Reason.ANNULLED, Refund.Reason.MISTAKEN);
    }

    @Test
    void isAskedForAFileWhereNoneWasSent() {
        var answer = mvc.post().multipart().uri(STATEMENTS).with(me()).with(csrf()).exchange();

        assertThat(answer).hasStatus(422);
    }

    @Test
    void whoWorksForNoBodyBringsNothing() throws Exception {
        officer = counter.officer("Пустов");
        officers.dismiss(officer.id(), Bills.SYSTEM);

        assertThat(page(get(STATEMENTS)).select("table")).isEmpty();
        assertThat(upload("1CClientBankExchange").getStatus()).isEqualTo(422);
    }

    @Test
    void opensNobodyWhomThePageDoesNotShow() throws Exception {
        var snils = TestSnils.next();
        var payer =
                citizens.add(
                        new NewCitizen(
                                new FullName("Речная", "Мария", null),
                                snils,
                                AccountLevel.CONFIRMED,
                                "Берег-и-лодка-26",
                                Optional.empty(),
                                Optional.empty()));
        var fine = bills.fine(snils, 60_000, Optional.empty());
        var line = new In("28", "600.00", fine.uin().digits(), "дважды");
        bring(line, line);

        var page = page(get(page(get(UNMATCHED)).select("table a").attr("href")));

        assertThat(page.select("input[name=uin]").val()).isEqualTo(fine.uin().digits());
        assertThat(audit.accesses(payer.value(), Optional.empty(), 5)).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithANumber() throws Exception {
        bring(new In("25", "11.11", "", "непонятно"));
        var path = page(get(UNMATCHED)).select("table a").attr("href");

        var wrong = post(path + "/settlement", Map.of("uin", "123"));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page(wrong).select("input[name=uin]").val()).isEqualTo("123");
    }

    @Test
    void knowsNothingOfAnotherBody() throws Exception {
        bring(new In("26", "12.12", "", "чужое"));
        var path = page(get(UNMATCHED)).select("table a").attr("href");
        officer = counter.officer("Чужов", "stavropol-city-education");

        assertThat(get(path).getStatus()).isEqualTo(404);
        assertThat(post(path + "/closing", Map.of()).getStatus()).isEqualTo(404);
        assertThat(page(get(UNMATCHED)).text()).doesNotContain("чужое");
        var report = bring(new In("27", "13.13", "", "не мой счет"));
        assertThat(report.text()).contains("не указан в реквизитах");
    }

    private static Refunds.Wanted wanted(Refunds.Source of, long kopecks) {
        return new Refunds.Wanted(
                of.payment(),
                of.charge(),
                Bills.BODY,
                new Kopecks(kopecks),
                Refund.Reason.ASKED,
                Optional.empty());
    }

    private long paid(Charge charge) {
        return charges.get(charge.id()).money().paid().value();
    }

    private Document bring(In... lines) throws Exception {
        return show(upload(SampleStatements.clientBank(List.of(lines))));
    }

    private Document show(MockHttpServletResponse taken) throws Exception {
        assertThat(taken.getStatus()).isEqualTo(303);
        jobs.drain();
        return page(get(String.valueOf(taken.getRedirectedUrl())));
    }

    private MockHttpServletResponse upload(String file) {
        var bytes = file.getBytes(Charset.forName("windows-1251"));
        return mvc.post()
                .multipart()
                .uri(STATEMENTS)
                .file(new MockMultipartFile("file", "kl_to_1c.txt", "text/plain", bytes))
                .with(me())
                .with(csrf())
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String path) {
        return mvc.get().uri(path).with(me()).exchange().getResponse();
    }

    private MockHttpServletResponse post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(me()).with(csrf());
        fields.forEach(request::param);
        return request.exchange().getResponse();
    }

    private RequestPostProcessor me() {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer, null, List.of(new SimpleGrantedAuthority("ROLE_TREASURER"))));
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
