package okno.payments.checkouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Kopecks;
import okno.payments.sandbox.Sandbox.Choice;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// A citizen pays his own charges, several at once, and nobody else's.
@OknoTest
class OwnBasketTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private Progress progress;
    @Autowired private okno.submissions.Orders applications;

    private final Map<String, Cookie> cookies = new HashMap<>();
    private CitizenId citizen;

    @BeforeEach
    void comeIn() {
        citizen = applications.citizen();
    }

    @Test
    void paysSeveralAtOnce() throws Exception {
        var one = mine(10_000);
        var two = mine(20_000);
        var list = page(get("/account/charges"));
        assertThat(list.select("input[form=basket]").eachAttr("value"))
                .containsExactlyInAnyOrder(one.uin().digits(), two.uin().digits());

        var basket = page(get(basket(one, two)));
        assertThat(basket.select("main").text()).contains("300");
        var away = pay(basket);

        assertThat(away.getStatus()).isEqualTo(303);
        assertThat(away.getHeader("Location")).startsWith("/demo/gateway/payments/");
        var path = page(get(basket(one))).select("main a:contains(Продолжить)").attr("href");
        assertThat(page(get(path)).text()).contains(one.uin().formatted(), two.uin().formatted());
    }

    @Test
    void findsNoChargeOfOthersAmongHisOwn() {
        assertThat(get(basket(mine(100), bills.charge(100))).getStatus()).isEqualTo(404);
    }

    @Test
    void leadsBackWhenNothingIsChosen() {
        assertThat(get("/account/charges/pay").getHeader("Location")).isEqualTo("/account/charges");
    }

    @Test
    void aFormThatAnotherDrewOpensNothingOfHis() throws Exception {
        var charge = mine(10_000);
        var basket = page(get(basket(charge)));
        pay(basket);
        var form = basket.select("main input[name=form]").val();
        citizen = applications.citizen();
        cookies.clear();

        var stolen = post("/account/charges/pay", form, "10000", mine(10_000).uin().digits());

        var guests =
                mvc.post()
                        .uri("/charges/pay")
                        .with(csrf())
                        .param("form", form)
                        .param("total", "10000")
                        .param("uin", charge.uin().digits())
                        .exchange();

        assertThat(stolen.getStatus()).isEqualTo(404);
        assertThat(guests).hasStatus(404);
    }

    /// A guest with the number cannot keep him from paying.
    @Test
    void endsThePaymentOfAGuestAndPaysHimself() throws Exception {
        var charge = mine(10_000);
        var guest = till.begin(charge);

        var path = page(get(basket(charge))).select("main a:contains(Продолжить)").attr("href");
        assertThat(post(path + "/cancellation", "", "").getStatus()).isEqualTo(303);

        assertThat(till.now(guest).state()).isEqualTo(CheckoutState.CANCELED);
        assertThat(pay(page(get(basket(charge)))).getStatus()).isEqualTo(303);
        till.choose(guest, Choice.PAY_NEVER_TOLD);
        progress.advance(guest.id());
        assertThat(till.now(charge).money().paid()).isEqualTo(new Kopecks(0));
    }

    private Charge mine(long kopecks) {
        return bills.duty(citizen, UUID.randomUUID(), kopecks);
    }

    private MockHttpServletResponse pay(Document basket) {
        return post(
                "/account/charges/pay",
                basket.select("main input[name=form]").val(),
                basket.select("main input[name=total]").val(),
                basket.select("main input[name=uin]").eachAttr("value").toArray(String[]::new));
    }

    private MockHttpServletResponse post(String path, String form, String total, String... uins) {
        return exchange(
                mvc.post()
                        .uri(path)
                        .with(csrf())
                        .param("form", form)
                        .param("total", total)
                        .param("uin", uins));
    }

    private MockHttpServletResponse get(String path) {
        return exchange(mvc.get().uri(path));
    }

    private MockHttpServletResponse exchange(MockMvcRequestBuilder request) {
        cookies.values().forEach(request::cookie);
        var answer = request.with(authentication(me())).exchange().getResponse();
        for (var cookie : answer.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }

    private UsernamePasswordAuthenticationToken me() {
        var person = new SignedInCitizen(citizen, new FullName("Речной", "Пётр", "Ильич"));
        var roles = AuthorityUtils.createAuthorityList("ROLE_CITIZEN");
        return UsernamePasswordAuthenticationToken.authenticated(person, "", roles);
    }

    private static String basket(Charge... charges) {
        var uins = List.of(charges).stream().map(it -> "uin=" + it.uin().digits()).toList();
        return "/account/charges/pay?" + String.join("&", uins);
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
