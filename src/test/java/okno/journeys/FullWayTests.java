package okno.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import okno.platform.jobs.JobWorker;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The other memo's registration, word for word: place, consent, way of the code, data, contacts.
@OknoTest
class FullWayTests {
    private static final String PASSWORD = "Берег-и-лодка-26";

    @LocalServerPort private int port;
    @Autowired private MockMvcTester mvc;
    @Autowired private JobWorker worker;

    private final Person person = Person.next();
    private final String email = UUID.randomUUID() + "@example.org";
    private final String phone = "+79" + TestSnils.next().digits().substring(0, 9);
    private boolean scripted = true;

    @Test
    void isWalkedOnAPhone() {
        try (var visitors = Browsers.visitor(360)) {
            walk(visitors.newPage());
        }
    }

    @Test
    void isWalkedWithoutScript() {
        try (var visitors = Browsers.visitorWithoutScript(1280)) {
            scripted = false; // axe is a script itself
            walk(visitors.newPage());
        }
    }

    private void walk(Page page) {
        choosePlace(page);
        page.getByRole(AriaRole.BANNER).getByText("Регистрация").click();
        see(page, "choice");
        link(page, "Полная регистрация").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Челябинск");
        see(page, "start");
        next(page);
        see(page, "consent");
        page.getByLabel("Согласие на обработку персональных данных").check();
        next(page);
        see(page, "way");
        page.getByLabel("Центр обслуживания").check();
        next(page);
        fillIn(page);
        see(page, "data");
        button(page, "Зарегистрироваться").click();
        prove(page);
        enter(page);
    }

    private void choosePlace(Page page) {
        page.navigate("http://localhost:" + port + "/place");
        link(page, "Челябинская область").first().click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Челябинск").setExact(true))
                .click();
    }

    private void fillIn(Page page) {
        button(page, "Зарегистрироваться").click();
        assertThat(page.locator(".problems")).containsText("Введите фамилию");
        see(page, "data-problems");
        page.getByLabel("Фамилия").fill(person.surname());
        page.getByLabel("Имя", exactly()).fill("Мария");
        page.getByLabel("Отчество", exactly()).fill("Петровна");
        page.getByLabel("Дата рождения").fill("1980-05-20");
        page.getByLabel("Женский").check();
        page.getByLabel("СНИЛС").fill(person.snils());
        page.getByLabel("Адрес электронной почты").fill(email);
        page.getByLabel("Номер мобильного телефона").fill(phone);
        page.getByLabel("Пароль", exactly()).fill(PASSWORD);
        page.getByLabel("Подтвердите пароль").fill(PASSWORD);
        page.getByLabel("Код с картинки").fill(OknoTest.CAPTCHA);
    }

    private void prove(Page page) {
        var outbox = new Outbox(mvc, worker);
        see(page, "codes");
        page.getByLabel("Код из письма").fill(outbox.code(email));
        button(page, "Подтвердить почту").click();
        page.getByLabel("Код из СМС").fill(outbox.code(phone));
        button(page, "Подтвердить телефон").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Готово");
        see(page, "codes-done");
    }

    private void enter(Page page) {
        page.getByRole(AriaRole.MAIN).getByText("Войти в личный кабинет").click();
        page.getByLabel("СНИЛС").fill(person.snils());
        page.getByLabel("Пароль", exactly()).fill(PASSWORD);
        button(page, "Войти").click();
        assertThat(page).hasURL(Pattern.compile(".*/account/(profile|verification)"));
        page.navigate("http://localhost:" + port + "/account/profile");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Указать паспорт");
        see(page, "profile");
        link(page, "Указать паспорт").first().click();
        see(page, "passport");
    }

    private void see(Page page, String name) {
        if (scripted) {
            Browsers.look(page, "full-" + name);
        }
    }

    private static void next(Page page) {
        button(page, "Далее").click();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
