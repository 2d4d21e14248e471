package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.identifiers.Snils;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OknoTest
class AccountsBrowserTests {
    private static final String PASSWORD = "зеленый чай в девять";

    @LocalServerPort private int port;
    @Autowired private Staff staff;

    private final Snils snils = TestSnils.next();

    @Test
    void citizenRegistersSignsInAndLooksAround() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            page.navigate(address("/register"));
            look(page, "register");
            link(page, "Быстрая регистрация");
            look(page, "quick");
            button(page, "Зарегистрироваться");
            look(page, "quick-problems");

            fillIn(page);
            button(page, "Зарегистрироваться");
            assertThat(page.url()).endsWith("/login?registered=true");
            look(page, "login");

            page.getByLabel("СНИЛС").fill(snils.formatted());
            page.getByLabel("Пароль", exact()).fill(PASSWORD);
            page.getByLabel("Пароль", exact()).press("Enter");
            page.navigate(address("/account/profile"));
            assertThat(page.getByRole(AriaRole.BANNER).textContent())
                    .contains("Петрова Анна Сергеевна");
            look(page, "profile");
            link(page, "Безопасность");
            look(page, "security");
            page.navigate(address("/consents/registration"));
            look(page, "consent");
        }
    }

    @Test
    void scriptRenewsTheCodeAndLeavesThePasswordsTyped() {
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            page.navigate(address("/register/quick"));
            fillIn(page);
            var before = page.locator(".captcha img").getAttribute("src");

            button(page, "Другой код");
            page.waitForCondition(
                    () -> !before.equals(page.locator(".captcha img").getAttribute("src")));

            assertThat(page.getByLabel("Пароль", exact()).inputValue()).isEqualTo(PASSWORD);
            button(page, "Зарегистрироваться");
            assertThat(page.url()).endsWith("/login?registered=true");
        }
    }

    @Test
    void enterInAFieldSendsTheFormAndAsksForNoOtherCode() {
        try (var visitor = Browsers.visitorWithoutScript(1280)) {
            var page = visitor.newPage();
            page.navigate(address("/register/quick"));
            fillIn(page);
            page.getByLabel("Код с картинки").press("Enter");

            assertThat(page.url()).endsWith("/login?registered=true");
        }
    }

    @Test
    void staffSignInAndSetUpASecondFactor() {
        var email = UUID.randomUUID() + "@example.ru";
        var name = new FullName("Архипова", "Елена", "Викторовна");
        staff.add(new NewStaff(email, name, Set.of(StaffRole.EDITOR), PASSWORD));
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            page.navigate(address("/staff/login"));
            look(page, "staff-login");
            page.getByLabel("Электронная почта").fill(email);
            page.getByLabel("Пароль", exact()).fill(PASSWORD);
            button(page, "Войти");
            assertThat(page.url()).endsWith("/editor/search");
            page.navigate(address("/staff/security"));
            look(page, "staff-security");
            link(page, "Настроить");
            look(page, "one-time-codes");
        }
    }

    private void fillIn(Page page) {
        page.getByLabel("СНИЛС").fill(snils.formatted());
        page.getByLabel("Фамилия").fill("Петрова");
        page.getByLabel("Имя").fill("Анна");
        page.getByLabel("Отчество", exact()).fill("Сергеевна");
        page.getByLabel("Пароль", exact()).fill(PASSWORD);
        page.getByLabel("Подтвердите пароль").fill(PASSWORD);
        page.getByLabel("Код с картинки").fill(OknoTest.CAPTCHA);
        page.getByLabel("Согласие на обработку персональных данных").check();
    }

    private static void look(Page page, String name) {
        Browsers.look(page, "accounts-" + name);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void link(Page page, String name) {
        var named = new Page.GetByRoleOptions().setName(name).setExact(true);
        page.getByRole(AriaRole.LINK, named).first().click();
    }

    private static void button(Page page, String name) {
        var named = new Page.GetByRoleOptions().setName(name).setExact(true);
        page.getByRole(AriaRole.BUTTON, named).click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
