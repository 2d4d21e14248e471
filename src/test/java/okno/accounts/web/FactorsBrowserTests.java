package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.credentials.TotpPhone;
import okno.testing.Browsers;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Second factors and passkeys as people use them, with a virtual device in the browser. Passkeys
/// belong to an address, so the browser believes to be at the one of the settings.
@OknoTest
class FactorsBrowserTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String HERE = "http://localhost:8080";

    @LocalServerPort private int port;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private MovableClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void citizenAddsAPasskeyAndComesInWithItAlone() {
        var snils = TestSnils.next();
        citizens.add(
                new NewCitizen(
                        new FullName("Петрова", "Анна", "Сергеевна"),
                        snils,
                        AccountLevel.BASIC,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
        try (var visitor = Browsers.visitorOfAnyAddress(360, port)) {
            var page = visitor.newPage();
            putInDevice(visitor, page);
            open(page, "/login");
            look(page, "login-with-passkey-360");
            page.getByLabel("СНИЛС").fill(snils.formatted());
            page.getByLabel("Пароль", exact()).fill(PASSWORD);
            button(page, "Войти");
            open(page, "/account/security");
            link(page, "Добавить ключ входа");
            look(page, "passkey-360");
            page.getByLabel("Как назвать ключ").fill("Ноутбук");
            button(page, "Создать ключ");
            page.waitForURL("**/recovery-codes");
            look(page, "recovery-codes-before-360");
            button(page, "Получить коды");
            assertThat(page.locator(".recovery-codes li").all()).hasSize(10);
            look(page, "recovery-codes-360");
            open(page, "/account/security");
            assertThat(page.locator(".lines").first().textContent()).contains("Ноутбук");
            look(page, "security-with-passkey-360");

            visitor.clearCookies();
            open(page, "/login");
            button(page, "По ключу входа, без пароля");
            page.waitForURL("**/account");
            assertThat(page.getByRole(AriaRole.BANNER).textContent()).contains("Петрова Анна");

            visitor.clearCookies();
            open(page, "/login");
            page.getByLabel("СНИЛС").fill(snils.formatted());
            page.getByLabel("Пароль", exact()).fill(PASSWORD);
            button(page, "Войти");
            open(page, "/login/code");
            look(page, "second-step-360");
            button(page, "Подтвердить ключом входа");
            page.waitForURL("**/account");
        }
    }

    @Test
    void officerAddsBothAndComesInWithAPasskey() {
        var email = UUID.randomUUID() + "@example.ru";
        var name = new FullName("Архипова", "Елена", "Викторовна");
        staff.add(new NewStaff(email, name, Set.of(StaffRole.EDITOR), PASSWORD));
        try (var visitor = Browsers.visitorOfAnyAddress(1280, port)) {
            var page = visitor.newPage();
            putInDevice(visitor, page);
            open(page, "/staff/login");
            look(page, "staff-login-with-passkey-1280");
            page.getByLabel("Электронная почта").fill(email);
            page.getByLabel("Пароль", exact()).fill(PASSWORD);
            button(page, "Войти");
            open(page, "/staff/security/one-time-codes");
            var phone = new TotpPhone(page.locator("main p strong").textContent(), clock);
            page.getByLabel("Одноразовый код").fill(phone.code());
            button(page, "Включить");
            open(page, "/staff/security/passkeys");
            button(page, "Создать ключ");
            page.waitForURL("**/recovery-codes");
            open(page, "/staff/security");
            look(page, "staff-security-with-factors-1280");

            visitor.clearCookies();
            open(page, "/staff/login");
            button(page, "По ключу входа, без пароля");
            page.waitForURL("**/editor/search");
        }
    }

    @Test
    void aPageWithoutScriptSaysThatPasskeysNeedIt() {
        try (var visitor = Browsers.visitorWithoutScript(768)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/login");

            assertThat(page.getByText("По ключу входа, без пароля").isVisible()).isFalse();
            assertThat(page.getByText("Ключ входа работает в браузере").isVisible()).isTrue();
            Browsers.picture(page, "accounts-login-without-script-768");
        }
    }

    /// A device that makes keys, knows its user and is always touched at once.
    private static void putInDevice(BrowserContext visitor, Page page) {
        var devices = visitor.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wish = new JsonObject();
        wish.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", wish);
    }

    private static void open(Page page, String path) {
        page.navigate(HERE + path);
    }

    private static void look(Page page, String name) {
        Browsers.assertAccessible(page);
        Browsers.picture(page, "accounts-" + name);
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
}
