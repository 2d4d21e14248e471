package okno.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import okno.accounts.representation.Families;
import okno.identifiers.Snils;
import okno.submissions.Orders;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A parent enters a child, orders for it, and leaves: the case stays with the child.
@OknoTest
class ActingForChildTests {
    private static final String BAND = ".acting";

    @LocalServerPort private int port;
    @Autowired private Families families;

    @Test
    void theCaseStaysWithTheChild() {
        var snils = TestSnils.next();
        families.person(snils);
        try (var parents = Browsers.visitor(360);
                var officers = Browsers.visitor(1280)) {
            var page = signIn(parents, snils);
            enterChild(page);
            var path = send(page);
            officerSeesBoth(officers, path.substring(path.lastIndexOf('/') + 1));
            end(page);
            page.navigate(path);
            assertThat(page.locator("h1")).containsText("Такой страницы нет");
        }
    }

    private Page signIn(BrowserContext context, Snils snils) {
        var page = context.newPage();
        page.navigate(at("/login"));
        page.locator("input[name=snils]").fill(snils.formatted());
        page.getByLabel("Пароль", exactly()).fill(Families.PASSWORD);
        button(page, "Войти").click();
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("Речной Пётр Ильич");
        return page;
    }

    private void enterChild(Page page) {
        page.navigate(at("/account/representation"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Добавить ребенка"))
                .click();
        button(page, "Добавить").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Введите серию свидетельства");
        see(page, "child-refused");
        page.getByLabel("Фамилия").fill("Речной");
        page.getByLabel("Имя", exactly()).fill("Павел");
        page.getByLabel("Отчество", exactly()).fill("Петрович");
        page.getByLabel("Дата рождения").fill("2020-03-04");
        page.getByLabel("Мужской").check();
        page.getByLabel("Серия свидетельства о рождении").fill("II-АБ");
        page.getByLabel("Номер свидетельства").fill(Families.certificate());
        button(page, "Добавить").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Ребенок добавлен");
        page.locator("form[action$=choice] button").click();
        assertThat(page.locator(BAND)).containsText("Вы действуете за: " + Families.CHILD);
        see(page, "acting");
    }

    private String send(Page page) {
        page.navigate(at("/services/" + Orders.SERVICE + "/order"));
        assertThat(page.locator(BAND)).containsText(Families.CHILD);
        page.getByLabel("О ком запрашиваются сведения").fill(Families.CHILD);
        page.getByLabel("За какой период").fill("2020");
        page.getByLabel("Телефон для связи").fill("+7 928 123-45-67");
        see(page, "questions");
        button(page, "Далее").click();
        page.getByLabel("Комитет Ставропольского края по делам архивов").check();
        button(page, "Далее").click();
        page.getByLabel("Копия документа, удостоверяющего личность")
                .setInputFiles(new FilePayload("паспорт.png", "image/png", Orders.png(44)));
        button(page, "Далее").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("со слов заявителя");
        see(page, "check");
        button(page, "Отправить").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Представитель");
        see(page, "sent");
        return page.url();
    }

    private void officerSeesBoth(BrowserContext context, String number) {
        var page = context.newPage();
        page.navigate(at("/staff/login"));
        page.getByLabel("Электронная почта").fill("archive@demo.okno");
        page.getByLabel("Пароль", exactly()).fill("Okno-demo-2026");
        button(page, "Войти").click();
        page.navigate(at("/desk/submissions/" + number));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(Families.CHILD);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Речной Пётр Ильич");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("со слов заявителя");
        see(page, "officer");
    }

    private void end(Page page) {
        page.navigate(at("/account/representation"));
        page.locator("a[href$=ending]").click();
        see(page, "ending");
        button(page, "Прекратить").click();
        assertThat(page.locator(BAND)).containsText("Вы снова действуете за себя");
        see(page, "ended");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void see(Page page, String name) {
        Browsers.look(page, "acting-" + name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
