package okno.payments.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payments;
import okno.payments.ReceivedPayment;
import okno.payments.checkouts.Progress;
import okno.payments.checkouts.Till;
import okno.payments.sandbox.Sandbox.Choice;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An officer gives money back on the pages of the desk.
@OknoTest
class RefundPagesTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private Progress progress;
    @Autowired private Refunds refunds;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Counter counter;

    private SignedInStaff officer;

    @BeforeEach
    void appoint() {
        officer = counter.officer("Возвратов");
    }

    @Test
    void givesAPartBack() throws Exception {
        var fine = paid(bills.charge(100_000));
        var page = page(get("/desk/refunds/new?uin=" + fine.uin().digits()));
        assertThat(page.text()).contains("1 000", fine.uin().formatted());

        var answer = decide(fine, page.select("input[name=source]").val(), "250,50", "asked");

        assertThat(answer.getStatus()).isEqualTo(303);
        var list = page(get("/desk/refunds"));
        assertThat(list.text()).contains("250,50", fine.uin().formatted(), "Решено вернуть");
    }

    @Test
    void decidesOnceOnAFormThatIsSentTwice() throws Exception {
        var fine = paid(bills.charge(100_000));
        var page = page(get("/desk/refunds/new?uin=" + fine.uin().digits()));
        var source = page.select("input[name=source]").val();

        var first = decide(fine, source, "250,50", "asked");
        var second = decide(fine, source, "250,50", "asked");

        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(page(second).text()).contains("749,50");
    }

    @Test
    void offersWhatWasPaidForAnAnnulledChargeUntilItIsDecidedOn() throws Exception {
        var fine = paid(bills.charge(70_077));
        charges.annul(fine.id(), fine.lock(), "ошибка", Bills.SYSTEM);
        var owed = Objects.requireNonNull(owed(fine));
        var form = page(get(owed.attr("href")));
        var source = form.select("input[name=source]").val();

        decide(fine, source, "700,77", form.select("option[selected]").val());

        assertThat(Objects.requireNonNull(owed.closest("tr")).text())
                .contains("700,77", "аннулировано после оплаты");
        assertThat(form.select("option[selected]").val()).isEqualTo("annulled");
        assertThat(owed(fine)).isNull();
    }

    @Test
    void offersWhatIsTooMuchOnceAChargeBecameLess() throws Exception {
        var fine = paid(bills.charge(70_088));
        var less = bills.terms(50_000, Optional.empty());
        charges.correct(fine.id(), fine.lock(), less, "ошибка", Bills.SYSTEM);

        var row = Objects.requireNonNull(owed(fine)).closest("tr");

        assertThat(Objects.requireNonNull(row).text()).contains("200,88", "уменьшено");
    }

    @Test
    void offersNothingOfAnotherBody() throws Exception {
        var fine = paid(bills.charge(100_000));
        charges.annul(fine.id(), fine.lock(), "ошибка", Bills.SYSTEM);
        officer = counter.officer("Чужов", "stavropol-city-education");

        assertThat(owed(fine)).isNull();
    }

    @Test
    void tellsWhatIsWrongAtItsFieldAndKeepsTheRest() throws Exception {
        var fine = paid(bills.charge(100_000));
        var source =
                page(get("/desk/refunds/new?uin=" + fine.uin().digits()))
                        .select("input[name=source]")
                        .val();

        var more = decide(fine, source, "1000,01", "asked");
        var nothing = decide(fine, "", "0", "");
        var noAmount = decide(fine, source, "0", "asked");
        var noReason = decide(fine, source, "1", "");

        assertThat(more.getStatus()).isEqualTo(422);
        assertThat(page(more).select("input[name=amount]").val()).isEqualTo("1000,01");
        assertThat(page(more).select(".problems li")).hasSize(1);
        assertThat(page(nothing).select(".problems li")).hasSize(3);
        assertThat(page(noAmount).select(".problems a").eachAttr("href"))
                .containsExactly("#f-amount");
        assertThat(page(noReason).select(".problems a").eachAttr("href"))
                .containsExactly("#f-reason");
        assertThat(refunds.list(Set.of(Bills.BODY), Optional.empty()).rows())
                .noneMatch(it -> it.charge().equals(Optional.of(fine.id())));
    }

    @Test
    void knowsNoChargeOfAnotherBody() throws Exception {
        var fine = paid(bills.charge(100_000));
        officer = counter.officer("Чужов", "stavropol-city-education");

        assertThat(get("/desk/refunds/new?uin=" + fine.uin().digits()).getStatus()).isEqualTo(422);
        assertThat(decide(fine, "x", "1", "asked").getStatus()).isEqualTo(422);
    }

    @Test
    void listsWhatIsToBeOrderedFromABank() throws Exception {
        var fine = byBank(bills.charge(100_000));

        var table = get("/desk/refunds/orders.csv");

        assertThat(table.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "\"%s\";\"250.50\";\"По заявлению плательщика\";\"'=cmd-%s\";"
                                .formatted(fine.uin().digits(), fine.id()));
    }

    @Test
    void followsTheOrderOfABankToItsEnd() throws Exception {
        var one = byBank(bills.charge(100_000));
        var other = byBank(bills.charge(100_000));
        var page = page(get("/desk/refunds"));
        var orders = page.select("form[action$=/order]").eachAttr("action").subList(0, 2);

        orders.forEach(order -> assertThat(post(order, "").getStatus()).isEqualTo(303));
        var ends = page(get("/desk/refunds")).select("form[action$=/end]").eachAttr("action");
        post(ends.get(0), "true");
        post(ends.get(1), "false");

        var rows = page(get("/desk/refunds")).select("tbody").getLast().select("tr").eachText();
        assertThat(rows.get(0)).contains(other.uin().formatted(), "Возвращено");
        assertThat(rows.get(1)).contains(one.uin().formatted(), "Не возвращено");
        assertThat(post(ends.get(0), "true").getStatus()).isEqualTo(409);
        var ended = refunds.list(Set.of(Bills.BODY), Optional.empty()).rows().getFirst();
        assertThatIllegalStateException()
                .isThrownBy(() -> ended.to(RefundState.ORDERED, Optional.empty()));
    }

    @Test
    void takesADecisionBackThatNoBankHasHeardOf() throws Exception {
        var fine = byBank(bills.charge(100_000));
        var end = page(get("/desk/refunds")).select("form[action$=/end]").getFirst();

        post(end.attr("action"), end.select("button[name=done]").val());

        var row = page(get("/desk/refunds")).select("tbody").getLast().select("tr").getFirst();
        assertThat(row.text()).contains(fine.uin().formatted(), "Не возвращено");
        assertThat(row.select("form")).isEmpty();
    }

    @Test
    void turnsThePagesOfRefunds() throws Exception {
        for (int number = 0; number <= Refunds.PAGE; number++) {
            byBank(bills.charge(100_000));
        }

        var next = page(get("/desk/refunds")).select("a[href*=before]").attr("href");

        assertThat(page(get(next)).select("tbody tr")).isNotEmpty();
        assertThat(page(get(next)).select("a[href*=reason]")).isEmpty();
    }

    @Test
    void isForOfficersOnly() {
        var answer = mvc.get().uri("/desk/refunds").exchange().getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).startsWith("/staff/login");
    }

    /// Paid by a bank, and a part of it is to be given back.
    private Charge byBank(Charge fine) {
        var money = new Kopecks(100_000);
        var received =
                new ReceivedPayment(
                        ReceivedPayment.Source.STATEMENT,
                        "=cmd-" + fine.id(),
                        money,
                        bills.today(),
                        Optional.empty());
        var payment = payments.receive(received, Bills.SYSTEM).payment().id();
        payments.allocate(payment, fine.id(), money, Cause.UIN, Bills.SYSTEM);
        decide(fine, payment + ":settling:100000", "250,50", "asked");
        return fine;
    }

    private MockHttpServletResponse post(String path, String done) {
        return mvc.post()
                .uri(path)
                .param("done", done)
                .with(authentication(me()))
                .with(csrf())
                .exchange()
                .getResponse();
    }

    private Charge paid(Charge charge) {
        var checkout = till.begin(charge);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        return charge;
    }

    private MockHttpServletResponse decide(
            Charge charge, String source, String amount, String reason) {
        var request = mvc.post().uri("/desk/refunds").with(authentication(me())).with(csrf());
        Map.of("uin", charge.uin().digits(), "source", source, "amount", amount, "reason", reason)
                .forEach(request::formField);
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String path) {
        return mvc.get().uri(path).with(authentication(me())).exchange().getResponse();
    }

    private UsernamePasswordAuthenticationToken me() {
        var roles =
                List.of(
                        new SimpleGrantedAuthority("ROLE_STAFF"),
                        new SimpleGrantedAuthority("ROLE_TREASURER"));
        return new UsernamePasswordAuthenticationToken(officer, null, roles);
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private @Nullable Element owed(Charge fine) throws Exception {
        var uin = fine.uin().digits();
        return page(get("/desk/refunds")).selectFirst("a[href*=uin=" + uin + "]");
    }
}
