package okno.payments.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.NewStaff;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.agencies.Officers;
import okno.audit.Audit;
import okno.consulting.Askers;
import okno.identifiers.Uin;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.ChargeKind;
import okno.payments.Charges;
import okno.payments.Discount;
import okno.payments.payees.Payees;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What officers do with charges and requisites.
@OknoTest
class DeskChargesTests {
    private static final String LIST = "/desk/charges";
    private static final String PAYEES = "/desk/payees";

    @Autowired private MockMvcTester mvc;
    @Autowired private Bills bills;
    @Autowired private Citizens citizens;
    @Autowired private Audit audit;
    @Autowired private Charges charges;
    @Autowired private Payees payees;
    @Autowired private Staff staff;
    @Autowired private Officers officers;

    private SignedInStaff officer = nobody();
    private SignedInStaff colleague = nobody();
    private SignedInStaff stranger = nobody();

    @BeforeEach
    void meet() {
        officer = officer(Bills.BODY);
        colleague = officer(Bills.BODY);
        stranger = officer("uszn-chelyabinsk");
    }

    @Test
    void anOfficerIssuesAChargeThatItsPayerIsShown() throws Exception {
        var choice =
                page(officer, LIST + "/new")
                        .expectFirst("select[name=payee] option[value]:not([value=''])");
        var fields = fields();
        fields.put("payee", choice.val());

        var issued = post(officer, LIST + "/new", fields);

        assertThat(issued.getStatus()).isEqualTo(303);
        var path = Objects.requireNonNull(issued.getHeader("Location"));
        var charge = charges.find(new Uin(path.substring(LIST.length() + 1))).orElseThrow();
        assertThat(charge.kind()).isEqualTo(ChargeKind.FINE);
        assertThat(charge.terms().total().value()).isEqualTo(150_050);
        assertThat(charge.toPay(bills.today()).value()).isEqualTo(112_538);
        assertThat(page(officer, path).select("main").text()).contains("Речная Мария");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsLost() throws Exception {
        var fields = fields();
        fields.put(
                "payee",
                page(officer, LIST + "/new")
                        .expectFirst("select[name=payee] option:not([value=''])")
                        .val());
        fields.put("total", "12,345");
        fields.put("discountValue", "101");
        fields.put("payerSnils", "112-233-445 96");
        fields.put("purpose", "");

        var refused = post(officer, LIST + "/new", fields);

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#f-total", "#f-discountValue", "#f-payerSnils", "#f-purpose");
        assertThat(page.expectFirst("#f-total").val()).isEqualTo("12,345");
        assertThat(page.expectFirst("#f-payerName").val()).isEqualTo("Речная Мария");
    }

    @Test
    void chargesOfOtherBodiesAreNotThere() throws Exception {
        var charge = bills.charge(10_000);

        assertThat(get(stranger, path(charge)).getStatus()).isEqualTo(404);
        assertThat(post(stranger, path(charge) + "/annulment", reason(charge)).getStatus())
                .isEqualTo(404);
        assertThat(get(stranger, LIST + "?uin=" + charge.uin().digits()).getStatus())
                .isEqualTo(422);
        assertThat(charges.get(charge.id()).annulled()).isFalse();
    }

    @Test
    void findsAChargeByItsNumberAndSaysWhatIsWrongWithOne() {
        var charge = bills.charge(10_000);

        var found = get(officer, LIST + "?uin=" + charge.uin().digits());

        assertThat(found.getStatus()).isEqualTo(303);
        assertThat(found.getHeader("Location")).isEqualTo(path(charge));
        assertThat(get(officer, LIST + "?uin=123").getStatus()).isEqualTo(422);
    }

    @Test
    void turnsThePagesOfTheList() throws Exception {
        for (int number = 0; number <= Charges.PAGE; number++) {
            bills.charge(10_000);
        }

        var open = page(officer, LIST);
        var all = page(officer, LIST + "?group=all");

        assertThat(open.select("tbody tr")).hasSize(Charges.PAGE);
        assertThat(open.select("a[href*=before]").attr("href")).startsWith(LIST + "?before=");
        assertThat(all.select("a[href*=before]").attr("href"))
                .startsWith(LIST + "?group=all&before=");
        assertThat(page(officer, all.select("a[href*=before]").attr("href")).select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void chargesNobodyByRequisitesThatAreNotInForce() throws Exception {
        var fields = fields();
        fields.put("payee", UUID.randomUUID().toString());

        var refused = post(officer, LIST + "/new", fields);
        var elsewhere = page(stranger, LIST + "/new");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select(".problems a").eachAttr("href"))
                .containsExactly("#f-payee");
        assertThat(elsewhere.select("select[name=payee] option:not([value=''])")).isEmpty();
        assertThat(page(stranger, LIST).select("a[href$=/new]")).isEmpty();
    }

    @Test
    void aCorrectionThatCannotBeReadChangesNothing() throws Exception {
        var charge = bills.charge(10_000);
        var correction = reason(charge);
        correction.put("total", "много");
        correction.put("purpose", "Плата");
        var silent = reason(charge);
        silent.put("total", "90");
        silent.put("purpose", "Плата");
        silent.remove("reason");

        var refused = post(officer, path(charge) + "/correction", correction);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).expectFirst("#f-total").val())
                .isEqualTo("много");
        assertThat(post(officer, path(charge) + "/correction", silent).getStatus()).isEqualTo(422);
        assertThat(charges.get(charge.id()).terms()).isEqualTo(charge.terms());
    }

    @Test
    void correctsAnnulsAndRestoresWithAReason() throws Exception {
        var charge = bills.charge(10_000);
        var correction = reason(charge);
        correction.put("total", "90");
        correction.put("purpose", "Плата");

        var withoutReason = post(officer, path(charge) + "/annulment", Map.of("seen", "0"));
        post(officer, path(charge) + "/correction", correction);
        var corrected = charges.get(charge.id());
        post(officer, path(charge) + "/annulment", reason(corrected));
        var annulled = charges.get(charge.id());
        post(officer, path(charge) + "/restoration", reason(annulled));

        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(corrected.terms().total().value()).isEqualTo(9_000);
        assertThat(annulled.annulled()).isTrue();
        assertThat(charges.get(charge.id()).annulled()).isFalse();
        assertThat(page(officer, path(charge)).select(".message").eachText())
                .containsExactly("ошибка", "ошибка", "ошибка");
    }

    @Test
    void showsAFixedDiscountInRoubles() throws Exception {
        var discount = new Discount(Discount.Kind.FIXED, 2_550, bills.today().plusDays(9));
        var fine = bills.fine(TestSnils.next(), 10_000, Optional.of(discount));

        assertThat(page(officer, path(fine)).expectFirst("#f-discountValue").val())
                .isEqualTo("25.50");
    }

    @Test
    void tellsThatAColleagueChangedItMeanwhile() {
        var charge = bills.charge(10_000);
        post(officer, path(charge) + "/annulment", reason(charge));

        var late = post(colleague, path(charge) + "/annulment", reason(charge));

        assertThat(late.getStatus()).isEqualTo(409);
    }

    @Test
    void requisitesAreInForceOnceAnotherOfficerAgrees() throws Exception {
        var code = "code-" + UUID.randomUUID().toString().substring(0, 8);
        var proposed = post(officer, PAYEES, requisites(code));
        var id = proposal(code);

        var own = post(officer, PAYEES + "/" + id + "/agreement", Map.of());
        var others = post(stranger, PAYEES + "/" + id + "/agreement", Map.of());
        var before = payees.find(Bills.BODY, code);
        var agreed = post(colleague, PAYEES + "/" + id + "/agreement", Map.of());

        assertThat(proposed.getStatus()).isEqualTo(303);
        assertThat(own.getStatus()).isEqualTo(403);
        assertThat(others.getStatus()).isEqualTo(404);
        assertThat(before).isEmpty();
        assertThat(agreed.getStatus()).isEqualTo(303);
        assertThat(payees.find(Bills.BODY, code)).isPresent();
    }

    @Test
    void aSecondProposalForACodeWaits() {
        var code = "code-" + UUID.randomUUID().toString().substring(0, 8);
        post(officer, PAYEES, requisites(code));

        assertThat(post(colleague, PAYEES, requisites(code)).getStatus()).isEqualTo(409);
    }

    @Test
    void requisitesThatAColleagueRefusedAreNotInForce() {
        var code = "code-" + UUID.randomUUID().toString().substring(0, 8);
        post(officer, PAYEES, requisites(code));
        var id = proposal(code);

        var refused = post(colleague, PAYEES + "/" + id + "/refusal", Map.of());

        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(payees.find(Bills.BODY, code)).isEmpty();
        assertThat(post(officer, PAYEES, requisites(code)).getStatus()).isEqualTo(303);
    }

    @Test
    void requisitesAreProposedForOnesOwnBodyUnderATitle() throws Exception {
        var wrong = requisites("code");
        wrong.put("agency", "uszn-chelyabinsk");
        wrong.put("title", "");
        var endless = requisites("code");
        endless.put("title", "я".repeat(161));

        var refused = post(officer, PAYEES, wrong);

        assertThat(Jsoup.parse(refused.getContentAsString()).select(".problems a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-agency", "#f-title");
        assertThat(post(officer, PAYEES, endless).getStatus()).isEqualTo(422);
    }

    @Test
    void requisitesThatMoneyWouldNotReachAreRefusedAtTheirFields() throws Exception {
        var wrong = requisites("wrong");
        wrong.put("inn", "2626034508");
        wrong.put("correspondentAccount", "40102810345370000014");
        wrong.put("code", "Не код");

        var refused = post(officer, PAYEES, wrong);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select(".problems a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-code", "#f-inn", "#f-correspondentAccount");
    }

    @Test
    void aTableIsTakenOnceAndWholeOrNotAtAll() throws Exception {
        var uin = Bills.uin();
        var good =
                "uin;kind;payee;payer_name;total;purpose\n"
                        + uin.digits()
                        + ";fee;apostille;Речная Мария;100;Плата\n";

        var bad = bring(good + ";fee;apostille;Речная Мария;-1;Плата\n;fine;нет;Речная;1;Штраф\n");
        var before = charges.find(uin);
        var taken = bring(good);
        var again = bring(good);

        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(bad.getContentAsString()).select("main li").eachText())
                .anyMatch(line -> line.startsWith("Строка 3, total, введите сумму"))
                .anyMatch(line -> line.startsWith("Строка 4, payee, у вашего органа"));
        assertThat(before).isEmpty();
        assertThat(taken.getContentAsString()).contains("Выставлено начислений: 1");
        assertThat(charges.find(uin).orElseThrow().terms().total().value()).isEqualTo(10_000);
        assertThat(again.getContentAsString())
                .contains("Выставлено начислений: 0", "Уже были на портале: 1");
    }

    @Test
    void aTableThatIsNoneOrNamesAnothersNumberIsRefused() throws Exception {
        var taken = bills.chargeOf("uszn-chelyabinsk", 10_000);
        var row = ";fee;apostille;Речная Мария;100;Плата\n";
        var head = "uin;kind;payee;payer_name;total;purpose\n";

        assertThat(bring("").getStatus()).isEqualTo(422);
        assertThat(bring("x".repeat(5_000_001)).getStatus()).isEqualTo(422);
        assertThat(bring(head + taken.uin().digits() + row).getStatus()).isEqualTo(422);
        var discount =
                bring(
                        """
                        kind;payee;payer_name;total;purpose;discount
                        fine;apostille;Речная Мария;100;Штраф;половина
                        """);
        assertThat(Jsoup.parse(discount.getContentAsString()).select("main li").eachText())
                .anyMatch(line -> line.startsWith("Строка 2, discount, выберите вид скидки"));
        assertThat(page(officer, LIST + "/import").select("input[type=file]")).hasSize(1);
    }

    @Test
    void aListOfObjectsIsTakenAsATable() throws Exception {
        var uin = Bills.uin();
        var row =
                """
                [{"uin": "%s", "kind": "fee", "payee": "apostille",
                  "payer_name": "Речная Мария", "total": 1250.5, "purpose": "Плата"}]
                """
                        .formatted(uin.digits());

        var bad = bring(row.replace("1250.5", "[1250]"));
        var twice = bring(row.replace("1250.5", "1250.5, \"total\": 1, \"uin\": \"УИН\""));
        var taken = bring(row);

        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(bad.getContentAsString()).select("main li").eachText())
                .anyMatch(line -> line.startsWith("Строка 2, total"));
        assertThat(Jsoup.parse(twice.getContentAsString()).select("main li").eachText())
                .anyMatch(line -> line.startsWith("Строка 2, total, поле записано дважды"));
        assertThat(Jsoup.parse(twice.getContentAsString()).select("main").text())
                .contains("в первой строке CSV или полей в объектах JSON");
        assertThat(taken.getContentAsString()).contains("Выставлено начислений: 1");
        assertThat(charges.find(uin).orElseThrow().terms().total().value()).isEqualTo(125_050);
    }

    @Test
    void moneyIsForTreasurersAlone() {
        var me = officer(Bills.BODY);
        var officer = Askers.officer(me);

        assertThat(
                        List.of(
                                "/desk/charges",
                                "/desk/refunds",
                                "/desk/payees",
                                "/desk/payments/books"))
                .allSatisfy(
                        path -> {
                            assertThat(get(me, path).getStatus()).isEqualTo(200);
                            assertThat(mvc.get().uri(path).with(officer)).hasStatus(403);
                        });
    }

    @Test
    void whoOwesSeesWhoOpenedHisCharge() {
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
        var fine = bills.fine(snils, 10_000, Optional.empty());

        get(officer(Bills.BODY), path(fine));

        assertThat(audit.accesses(payer.value(), Optional.empty(), 5))
                .extracting(seen -> seen.access().purpose(), seen -> seen.access().about())
                .containsExactly(tuple("charge", fine.uin().digits()));
    }

    private MockHttpServletResponse bring(String table) {
        return mvc.post()
                .uri(LIST + "/import")
                .multipart()
                .file("table", table.getBytes(StandardCharsets.UTF_8))
                .with(treasurer(officer))
                .with(csrf())
                .exchange()
                .getResponse();
    }

    private SignedInStaff officer(String body) {
        var email = "charges-" + UUID.randomUUID() + "@example.org";
        var name = new FullName("Казначеева", "Ольга", null);
        var id =
                staff.add(
                        new NewStaff(email, name, Set.of(StaffRole.TREASURER), "Берег-и-лодка-26"));
        officers.appoint(id, body, Bills.SYSTEM);
        return new SignedInStaff(id, name, Set.of(StaffRole.TREASURER));
    }

    private static SignedInStaff nobody() {
        return new SignedInStaff(
                new StaffId(UUID.randomUUID()), new FullName("Никто", "Никто", null), Set.of());
    }

    private Map<String, String> fields() {
        return new HashMap<>(
                Map.of(
                        "kind", "fine",
                        "payerName", "Речная Мария",
                        "payerSnils", "112-233-445 95",
                        "total", "1 500,50",
                        "purpose", "Штраф",
                        "payBy", bills.today().plusDays(60).toString(),
                        "discount", "percent",
                        "discountValue", "25",
                        "discountUntil", bills.today().plusDays(20).toString()));
    }

    private static Map<String, String> reason(Charge charge) {
        return new HashMap<>(Map.of("seen", Integer.toString(charge.lock()), "reason", "ошибка"));
    }

    private static Map<String, String> requisites(String code) {
        var fields = new HashMap<>(Map.of("agency", Bills.BODY, "code", code, "title", "Плата"));
        fields.putAll(
                Map.of(
                        "name", "УФК по Ставропольскому краю (архивы)",
                        "inn", "2626034507",
                        "kpp", "262601001",
                        "account", "03100643000000012100",
                        "bankName", "ОТДЕЛЕНИЕ СТАВРОПОЛЬ БАНКА РОССИИ",
                        "bic", "010702101",
                        "correspondentAccount", "40102810345370000013",
                        "kbk", "18210803010011050110",
                        "oktmo", "07701000"));
        return fields;
    }

    private UUID proposal(String code) {
        return payees.of(Set.of(Bills.BODY)).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Document page(SignedInStaff me, String path) throws Exception {
        return Jsoup.parse(get(me, path).getContentAsString());
    }

    private MockHttpServletResponse get(SignedInStaff me, String path) {
        return mvc.get().uri(path).with(treasurer(me)).exchange().getResponse();
    }

    private MockHttpServletResponse post(
            SignedInStaff me, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(treasurer(me)).with(csrf());
        fields.forEach(request::formField);
        return request.exchange().getResponse();
    }

    private static String path(Charge charge) {
        return LIST + "/" + charge.uin().digits();
    }

    private static RequestPostProcessor treasurer(SignedInStaff me) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me,
                        "",
                        AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_TREASURER")));
    }
}
