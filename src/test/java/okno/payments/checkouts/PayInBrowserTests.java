package okno.payments.checkouts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import okno.accounts.AccountLevel;
import okno.accounts.representation.Families;
import okno.payments.Bills;
import okno.payments.Discount;
import okno.payments.payees.Payees;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.statements.SampleStatements;
import okno.payments.statements.SampleStatements.In;
import okno.platform.jobs.JobWorker;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
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
    @Autowired private Families families;
    @Autowired private Payees payees;
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

    /// Of three kinds of charges one is paid at a bank by the code, one by the gateway, and both
    /// give a receipt.
    @Test
    void paysOneByTheCodeAndOneByTheGatewayAndGetsReceipts() {
        var snils = TestSnils.next();
        var citizen = families.person(snils, AccountLevel.CONFIRMED);
        var fine = bills.fine(snils, 100_000, Optional.of(discount()));
        var fee = bills.fee(snils, 187_450);
        var duty = bills.duty(citizen, UUID.randomUUID(), 250_000);
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
        try (var visitor = Browsers.visitor(1280);
                var bank = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            page.navigate(address("/login?back=/account/charges"));
            page.getByLabel("СНИЛС").first().fill(snils.formatted());
            page.getByLabel("Пароль").first().fill(Families.PASSWORD);
            click(page, "Войти");
            assertThat(page.locator("main")).containsText("Штраф");
            assertThat(page.locator("main")).containsText(duty.uin().formatted());
            Browsers.assertAccessible(page);
            page.navigate(address("/account/charges/" + fee.uin().digits()));
            assertThat(page.locator("svg.qr")).isVisible();

            bring(bank.newPage(), new In("71", "1874.50", fee.uin().digits(), "Плата"));
            page.reload();
            assertThat(page.locator("main")).containsText("Сквитировано");
            assertThat(receipt(page)).isVisible();

            page.navigate(address("/account/charges/" + fine.uin().digits()));
            page.getByRole(AriaRole.LINK, named("Оплатить онлайн")).click();
            click(page, "Перейти к оплате");
            click(page, "Оплатить");
            worker.drain();
            page.navigate(address("/account/charges/" + fine.uin().digits()));
            assertThat(page.locator("main")).containsText("Оплачено");
            assertThat(receipt(page)).isVisible();
        }
    }

    private Discount discount() {
        return new Discount(Discount.Kind.PERCENT, 25, bills.today().plusDays(20));
    }

    /// An officer brings the statement of the bank.
    private void bring(Page page, In payment) {
        signIn(page, "/desk/payments/statements");
        var file = SampleStatements.clientBank(List.of(payment)).getBytes(UTF_8);
        page.setInputFiles("input[type=file]", new FilePayload("v.txt", "text/plain", file));
        click(page, "Загрузить");
        worker.drain();
    }

    private static Locator receipt(Page page) {
        return page.getByRole(AriaRole.LINK, named("Квитанция об оплате (PDF)"));
    }

    private void signIn(Page page, String path) {
        page.navigate(address(path));
        page.getByLabel("Электронная почта").fill("archive@demo.okno");
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("Okno-demo-2026");
        click(page, "Войти");
        page.navigate(address(path));
    }

    @Test
    void givesMoneyBackAtTheDesk() {
        var charge = bills.charge(123_456);
        var checkout = till.begin(charge);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            signIn(page, "/desk/refunds");
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
