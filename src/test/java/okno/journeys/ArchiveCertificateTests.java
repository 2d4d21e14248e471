package okno.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The main job of the portal: the memo of the archives, word for word, and the officer's side of
/// it.
@OknoTest
class ArchiveCertificateTests {
    private static final String PASSWORD = "Берег-и-лодка-26";

    @LocalServerPort private int port;

    private boolean scripted = true;

    @Test
    void isOrderedOnATelephoneAndReceived() throws IOException {
        try (var citizens = Browsers.visitor(360);
                var officers = Browsers.visitor(1280)) {
            var citizen = citizens.newPage();
            register(citizen, Person.next());
            var number = order(citizen);
            follow(citizen, number, "Получено ведомством");
            var officer = signInOfficer(officers);
            grant(officer, number);
            follow(citizen, number, "Исполнено");
            receive(citizen, number);
        }
    }

    @Test
    void isOrderedWithoutScript() throws IOException {
        try (var citizens = Browsers.visitorWithoutScript(1280)) {
            scripted = false; // axe is a script itself
            var citizen = citizens.newPage();
            register(citizen, Person.next());
            order(citizen);
        }
    }

    /// The memo, section 3.
    private void register(Page page, Person person) {
        page.navigate("http://localhost:" + port + "/");
        see(page, "home");
        link(page, "Войти в личный кабинет").click();
        see(page, "login");
        link(page, "Зарегистрироваться").click();
        link(page, "Быстрая регистрация").click();
        see(page, "register");
        page.getByLabel("СНИЛС").fill(person.snils());
        page.getByLabel("Фамилия").fill(person.surname());
        page.getByLabel("Имя", exactly()).fill("Мария");
        page.getByLabel("Отчество", exactly()).fill("Петровна");
        page.getByLabel("Пароль", exactly()).fill(PASSWORD);
        page.getByLabel("Подтвердите пароль").fill(PASSWORD);
        page.getByLabel("Код с картинки").fill(OknoTest.CAPTCHA);
        page.getByLabel("Согласие на обработку персональных данных").check();
        button(page, "Зарегистрироваться").click();
        page.getByLabel("СНИЛС").fill(person.snils());
        page.getByLabel("Пароль", exactly()).fill(PASSWORD);
        button(page, "Войти").click();
        assertThat(page.getByRole(AriaRole.BANNER))
                .containsText(person.surname() + " Мария Петровна");
    }

    /// The memo, section 5.
    private String order(Page page) throws IOException {
        link(page, "Органы власти").click();
        link(page, "Комитет Ставропольского края по делам архивов").click();
        see(page, "agency");
        link(page, "Архивная справка по социально-правовому запросу").click();
        see(page, "card");
        link(page, "Прием и первичная обработка обращения").first().click();
        page.locator("#reception a.button").first().click();
        page.getByLabel("О ком запрашиваются сведения")
                .fill("Иванова Мария Петровна, 1960 года рождения");
        page.getByLabel("За какой период").fill("1980–1991");
        page.getByLabel("Телефон для связи").fill("+7 928 123-45-67");
        see(page, "questions");
        next(page);
        page.getByLabel("Комитет Ставропольского края по делам архивов").check();
        see(page, "body");
        next(page);
        next(page);
        assertThat(page.locator(".field-problem")).containsText("Приложите");
        page.getByLabel("Копия документа, удостоверяющего личность")
                .setInputFiles(new FilePayload("паспорт.pdf", "application/pdf", pdf()));
        if (scripted) {
            // The script sends it, and what was said of its absence is gone.
            assertThat(page.locator("li.file")).hasCount(1);
            assertThat(page.locator(".field-problem")).hasCount(0);
            assertThat(page.locator(".problems")).hasCount(0);
        }
        see(page, "documents");
        next(page);
        see(page, "check");
        button(page, "Отправить").click();
        var heading = page.locator("h1");
        assertThat(heading).containsText(Pattern.compile("\\d{2}-\\d{3}-\\d{3}-\\d{3}-\\d"));
        see(page, "sent");
        return heading.innerText().replaceAll("[^0-9-]", "");
    }

    /// The memo, section 6.
    private void follow(Page page, String number, String status) {
        link(page, "Личный кабинет").click();
        see(page, "cabinet");
        link(page, "Мои заявления").first().click();
        see(page, "submissions");
        link(page, "Статусы").first().click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(number);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(status);
        see(page, "statuses");
    }

    private Page signInOfficer(BrowserContext context) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/staff/login");
        see(page, "staff-login");
        page.getByLabel("Электронная почта").fill("archive@demo.okno");
        page.getByLabel("Пароль", exactly()).fill("Okno-demo-2026");
        button(page, "Войти").click();
        page.navigate("http://localhost:" + port + "/desk");
        see(page, "desk");
        return page;
    }

    private void grant(Page page, String number) throws IOException {
        // The queue is as long as other tests have made it.
        page.getByLabel("Номер заявления").fill(number);
        button(page, "Показать").click();
        link(page, number).click();
        see(page, "case");
        act(page, "Взять в работу");
        act(page, "Принять");
        page.getByText("Исполнить", exactText()).first().click();
        page.getByLabel("Результат")
                .setInputFiles(new FilePayload("справка.pdf", "application/pdf", pdf()));
        page.getByLabel("Сообщение заявителю").fill("Справка готова.");
        see(page, "grant");
        button(page, "Подтвердить").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Исполнено");
    }

    private static void act(Page page, String action) {
        page.getByText(action, exactText()).first().click();
        var confirm = button(page, "Подтвердить");
        if (confirm.count() > 0) {
            confirm.click();
        }
    }

    private void receive(Page page, String number) {
        link(page, number).first().click();
        see(page, "granted");
        var result = page.waitForDownload(() -> link(page, "Результат").first().click());
        org.assertj.core.api.Assertions.assertThat(result.suggestedFilename()).endsWith(".pdf");
        var receipt = page.waitForDownload(() -> link(page, "Квитанция").click());
        org.assertj.core.api.Assertions.assertThat(receipt.failure()).isNull();
    }

    private static void next(Page page) {
        button(page, "Далее").click();
    }

    /// Every page on the way is accessible, and kept for people to look at.
    private void see(Page page, String name) {
        if (scripted) {
            Browsers.look(page, "archive-" + name);
        }
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

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
