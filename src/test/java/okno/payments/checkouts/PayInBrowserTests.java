package okno.payments.checkouts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import okno.payments.Bills;
import okno.payments.sandbox.Sandbox.Choice;
import okno.platform.jobs.JobWorker;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Paying in a real browser: the content policy lets the form lead to the gateway, and every page
/// on the way is accessible.
@OknoTest
class PayInBrowserTests {
    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private Progress progress;
    @Autowired private JobWorker worker;
    @LocalServerPort private int port;

    @Test
    void paysAChargeByItsNumber() {
        var charge = bills.charge(123_456);
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            page.navigate(address("/charges?uin=" + charge.uin().digits()));
            Browsers.assertAccessible(page);
            page.getByRole(AriaRole.LINK, named("Оплатить онлайн")).click();
            Browsers.look(page, "pay-basket");
            click(page, "Перейти к оплате");
            assertThat(page).hasURL(Pattern.compile(".*/demo/gateway/.*"));
            Browsers.look(page, "pay-sandbox");
            click(page, "Оплатить");
            assertThat(page.locator("h1")).hasText("Проверяем платеж");
            Browsers.look(page, "pay-checking");
            worker.drain();
            page.reload();
            assertThat(page.locator("h1")).hasText("Оплата получена");
            Browsers.look(page, "pay-received");
        }
    }

    @Test
    void givesMoneyBackAtTheDesk() {
        var charge = bills.charge(123_456);
        var checkout = till.begin(charge);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            page.navigate(address("/desk/refunds"));
            page.getByLabel("Электронная почта").fill("archive@demo.okno");
            page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                    .fill("Okno-demo-2026");
            click(page, "Войти");
            page.navigate(address("/desk/refunds"));
            page.getByLabel("УИН начисления").fill(charge.uin().digits());
            click(page, "Вернуть деньги");
            Browsers.look(page, "refund-form");
            page.getByLabel("зачтено в начисление").check();
            page.getByLabel("Сумма возврата").fill("1000,50");
            page.getByLabel("Причина").selectOption("asked");
            click(page, "Вернуть");
            assertThat(page.locator("main")).containsText("Решено вернуть");
            Browsers.look(page, "refunds");
        }
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
