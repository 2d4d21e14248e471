package okno.payments.checkouts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Map;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Kopecks;
import okno.payments.sandbox.SandboxFault;
import okno.payments.sandbox.SandboxServer;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A guest who has the number of a charge pays it, without script.
@OknoTest
class PayPagesTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private SandboxServer server;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    @AfterEach
    void heal() {
        server.heal();
        clock.reset();
    }

    @Test
    void leadsToTheGatewayAndBackToAPageThatWaitsUntilItKnows() {
        var charge = bills.charge(123_456);
        var guest = new Visit(mvc);

        var basket = guest.get(pay(charge));
        assertThat(basket.status()).isEqualTo(200);
        assertThat(basket.page().text()).contains("1 234,56", charge.uin().formatted());
        var away = guest.press(basket, "Перейти к оплате", Map.of());
        assertThat(away.status()).isEqualTo(303);
        var gateway = guest.get(away.location());
        assertThat(gateway.page().text()).contains("Деньги не движутся");
        assertThat(gateway.page().select("input[type=text], input[type=tel]")).isEmpty();
        var back = guest.press(gateway, "Оплатить", Map.of());
        var waiting = guest.get(back.location());
        assertThat(waiting.page().select("h1").text()).isEqualTo("Проверяем платеж");
        assertThat(waiting.page().text()).doesNotContain("Оплачено");
        assertThat(waiting.response().getHeader("Refresh")).isNotNull();
        worker.drain();
        var known = guest.get(back.location());

        assertThat(known.page().select("h1").text()).isEqualTo("Оплата получена");
        assertThat(known.response().getHeader("Refresh")).isNull();
        assertThat(till.now(charge).money().paid()).isEqualTo(new Kopecks(123_456));
    }

    @Test
    void saysThatTheGatewayDoesNotAnswerAndGetsOnWhenItDoes() {
        var guest = new Visit(mvc);
        server.fail(SandboxFault.BROKEN);
        var away = begin(guest, bills.charge(100));

        var waiting = guest.get(away.location());
        assertThat(waiting.page().select("h1").text()).isEqualTo("Готовим оплату");
        worker.drain();
        var ready = guest.get(away.location());

        assertThat(ready.page().select("a:contains(Перейти к оплате)").attr("href"))
                .startsWith("/demo/gateway/payments/");
    }

    @Test
    void showsTheSecondTabTheFirstAndLetsItGiveUp() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        begin(guest, charge);

        var second = guest.get(pay(charge));
        assertThat(second.page().text()).contains("Уже оплачивается");
        var first = guest.get(second.page().select("main a:contains(Продолжить)").attr("href"));
        var ended = guest.press(first, "Отменить оплату", Map.of());
        var page = guest.get(ended.location());

        assertThat(page.page().text()).contains("Вы отменили эту оплату");
        assertThat(guest.get(pay(charge)).page().select("button:contains(Перейти к оплате)"))
                .hasSize(1);
    }

    @Test
    void looksAgainEverMoreSeldom() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        begin(guest, charge);
        var path = path(guest, charge);

        var soon = refresh(guest.get(path));
        var asked = refresh(guest.get(path + "?still=true"));
        clock.advance(Duration.ofMinutes(5));
        var later = refresh(guest.get(path));
        clock.advance(Duration.ofHours(2));

        assertThat(soon).isEqualTo("4");
        assertThat(asked).isEqualTo("null");
        assertThat(later).isEqualTo("30");
        assertThat(refresh(guest.get(path))).isEqualTo("null");
    }

    @Test
    void givesUpWhatIsOverAlreadyWithoutHarm() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        begin(guest, charge);
        var open = guest.get(path(guest, charge));
        var ended = guest.press(open, "Отменить оплату", Map.of());

        var again = guest.press(open, "Отменить оплату", Map.of());

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(ended.location());
    }

    @Test
    void theSandboxKnowsItsPaymentsAndChoicesAlone() {
        var guest = new Visit(mvc);
        var away = begin(guest, bills.charge(100)).location();

        var gateway = guest.get(away);
        var stays = guest.press(gateway, "Прислать поддельное уведомление", Map.of());
        var lost = new Visit(mvc);
        var other = lost.get(begin(lost, bills.charge(100)).location());
        var told = lost.press(other, "Оплатить, но ответ потерять", Map.of());
        var declined = guest.press(gateway, "Отказаться", Map.of());
        var after = guest.get(away);

        assertThat(stays.location()).isEqualTo(away);
        assertThat(told.location()).startsWith("/demo/gateway/payments/");
        assertThat(declined.location()).startsWith("/payments/");
        assertThat(after.page().select("main button")).isEmpty();
        assertThat(guest.get("/demo/gateway/payments/unknown").status()).isEqualTo(404);
        var token = gateway.page().select("input[name=_csrf]").val();
        var strange = Map.of("_csrf", token, "choice", "steal");
        assertThat(guest.post(away, strange).status()).isEqualTo(404);
    }

    @Test
    void anotherGuestNeitherSeesNorEndsIt() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        begin(guest, charge);
        var path = path(guest, charge);
        var stranger = new Visit(mvc);

        var seen = stranger.get(path);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().text())
                .doesNotContain(charge.uin().formatted(), "Перейти к оплате", "Отменить оплату");
        assertThat(stranger.get(pay(charge)).page().select("main a:contains(Продолжить)"))
                .isEmpty();
        assertThat(stranger.post(path + "/cancellation", Map.of()).status()).isEqualTo(403);
        assertThat(mvc.post().uri(path + "/cancellation").with(csrf())).hasStatus(404);
        assertThat(stranger.get(path.substring(0, path.length() - 1) + "~").status())
                .isEqualTo(404);
    }

    @Test
    void asksAgainWhenThereIsSomethingElseToPayThanWasSeen() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        var basket = guest.get(pay(charge));
        basket.page().select("input[name=total]").val("99");

        var again = guest.press(basket, "Перейти к оплате", Map.of());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems()).hasSize(1);
    }

    @Test
    void sendsOneFormOnce() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        var basket = guest.get(pay(charge));

        var first = guest.press(basket, "Перейти к оплате", Map.of());
        var second = guest.press(basket, "Перейти к оплате", Map.of());

        assertThat(second.location()).isEqualTo(first.location());
    }

    @Test
    void ofTwoTabsTheSecondIsToldOfTheFirst() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        var one = guest.get(pay(charge));
        var two = guest.get(pay(charge));
        guest.press(one, "Перейти к оплате", Map.of());

        var late = guest.press(two, "Перейти к оплате", Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("Уже оплачивается");
    }

    @Test
    void letsOnlyItsOwnFormLeadToTheGateway() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);

        assertThat(policy(guest.get(pay(charge)))).contains("form-action 'self' https://yoomoney");
        assertThat(policy(guest.get("/charges"))).contains("form-action 'self';");
    }

    @Test
    void hasNothingToPayOfWhatIsPaid() {
        var charge = bills.charge(100);
        var guest = new Visit(mvc);
        var gateway = guest.get(begin(guest, charge).location());
        guest.get(guest.press(gateway, "Оплатить", Map.of()).location());
        worker.drain();
        assertThat(till.now(charge).settled()).isTrue();

        assertThat(guest.get(pay(charge)).page().select("main button:contains(Перейти)")).isEmpty();
    }

    @Test
    void knowsNoNumberThatLeadsNowhere() {
        assertThat(new Visit(mvc).get("/charges/pay?uin=" + Bills.uin().digits()).status())
                .isEqualTo(404);
        assertThat(new Visit(mvc).get("/charges/pay?uin=1").status()).isEqualTo(404);
    }

    @Test
    void hearsNotificationsWithoutAFormAndSaysNothing() {
        assertThat(notify("yookassa", "{\"type\":\"notification\",\"object\":{\"id\":\"1\"}}"))
                .isEqualTo(200);
        assertThat(notify("yookassa", "{\"type\":\"notification\",\"object\":{}}")).isEqualTo(400);
        assertThat(notify("yookassa", "{\"type\":\"other\",\"object\":{\"id\":\"1\"}}"))
                .isEqualTo(400);
        assertThat(notify("yookassa", "<xml>")).isEqualTo(400);
        assertThat(notify("yookassa", " ".repeat(70_000))).isEqualTo(413);
        assertThat(notify("another", "{}")).isEqualTo(404);
        assertThat(notify("yookassa/guessed", "{}")).isEqualTo(404);
    }

    @Test
    void asksForATokenEverywhereElse() {
        assertThat(new Visit(mvc).post("/charges/pay", Map.of("uin", "1")).status()).isEqualTo(403);
    }

    private Answer begin(Visit guest, Charge charge) {
        return guest.press(guest.get(pay(charge)), "Перейти к оплате", Map.of());
    }

    private String path(Visit guest, Charge charge) {
        var link = guest.get(pay(charge)).page().select("main a:contains(Продолжить)");
        return link.attr("href");
    }

    private int notify(String name, String body) {
        return mvc.post()
                .uri("/payments/notifications/" + name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(UTF_8))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String refresh(Answer answer) {
        return String.valueOf(answer.response().getHeader("Refresh"));
    }

    private static String policy(Answer answer) {
        return String.valueOf(answer.response().getHeader("Content-Security-Policy"));
    }

    private static String pay(Charge charge) {
        return "/charges/pay?uin=" + charge.uin().digits();
    }
}
