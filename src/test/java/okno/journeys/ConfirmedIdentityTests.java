package okno.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.verification.Applicants;
import okno.verification.letters.Letters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From an account with documents to a confirmed person, by a code that an operator hands out.
@OknoTest
class ConfirmedIdentityTests {
    @LocalServerPort private int port;
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private Letters letters;

    @Test
    void isReachedWithACodeFromACentre() {
        var snils = TestSnils.next();
        Applicants.in(beans).comparable(snils);
        try (var citizens = Browsers.visitor(360);
                var operators = Browsers.visitor(1280)) {
            var citizen = signIn(citizens, snils.formatted());
            ask(citizen);
            var code = handOut(operators, snils.formatted());
            activate(citizen, code);
        }
    }

    @Test
    void lettersArePrintedAndFollowed() {
        letters.ask(Applicants.in(beans).reachable());
        try (var operators = Browsers.visitor(1280)) {
            var page = operator(operators);
            link(page, "Письма с кодами").click();
            see(page, "letters");
            button(page, "Напечатать партию").click();
            assertThat(page.locator("h1")).containsText("Партия от");
            see(page, "batch");
            button(page, "Партия сдана почте").click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Сдана почте");
            see(page, "batch-handed");
            follow(page, page.locator("main td a").first().innerText());
        }
    }

    /// A wrong list, a right one, and what the page of the letter says then.
    private void follow(Page page, String number) {
        page.locator("main td a").first().click();
        see(page, "letter");
        link(page, "Письма с кодами").first().click();
        page.getByLabel("Или вставьте строки сюда").fill("123;456");
        button(page, "Загрузить").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("письма с таким номером нет");
        see(page, "letters-import-wrong");
        page.getByLabel("Или вставьте строки сюда").fill(number + ";;Прибыло");
        button(page, "Загрузить").click();
        assertThat(page.locator("main").getByRole(AriaRole.STATUS).first())
                .containsText("Принято строк: 1");
        see(page, "letters-import");
    }

    private Page signIn(BrowserContext context, String snils) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/centres?place=75701000");
        see(page, "centres");
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=snils], input[name=login]").first().fill(snils);
        page.getByLabel("Пароль", exactly()).fill(Applicants.PASSWORD);
        button(page, "Войти").click();
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("Речная Мария Петровна");
        return page;
    }

    private void ask(Page page) {
        link(page, "Личный кабинет").click();
        link(page, "Подтверждение личности").first().click();
        page.getByLabel("Центр обслуживания", exactly()).check();
        button(page, "Выбрать").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Номер заявки");
        see(page, "verification");
    }

    private Page operator(BrowserContext context) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/staff/login");
        page.getByLabel("Электронная почта").fill("centre@demo.okno");
        page.getByLabel("Пароль", exactly()).fill("Okno-demo-2026");
        button(page, "Войти").click();
        page.navigate("http://localhost:" + port + "/verification");
        see(page, "counter");
        return page;
    }

    private String handOut(BrowserContext context, String snils) {
        var page = operator(context);
        page.getByLabel("СНИЛС или номер заявки").fill(snils);
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Найти").setExact(true))
                .click();
        assertThat(page.locator("h1")).containsText("Речная Мария Петровна");
        page.getByText("Исправить по документу").click();
        see(page, "person");
        page.getByLabel("Паспорт предъявлен", exactly()).check();
        page.getByLabel("СНИЛС предъявлен", exactly()).check();
        button(page, "Выдать код активации").click();
        see(page, "sheet");
        var code = page.locator("[data-code]").innerText();
        link(page, "Следующий человек").click();
        link(page, "Журнал за день").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Выдан код активации");
        see(page, "journal");
        return code;
    }

    private void activate(Page page, String code) {
        page.getByLabel("Код активации", exactly()).fill("1");
        button(page, "Активировать").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Код не подошел");
        see(page, "code-wrong");
        page.getByLabel("Код активации", exactly()).fill(code);
        button(page, "Активировать").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Личность подтверждена");
        see(page, "confirmed");
    }

    private static void see(Page page, String name) {
        Browsers.look(page, "identity-" + name);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(false));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
