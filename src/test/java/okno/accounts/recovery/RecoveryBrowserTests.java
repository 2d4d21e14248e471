package okno.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.identifiers.EmailAddress;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A person on a telephone who lost the password, and a session that ends under somebody's hands.
@OknoTest
class RecoveryBrowserTests {
    private static final int WIDTH = 360;
    private static final String PHONE = "Номер мобильного телефона";
    private static final Pattern CODE = Pattern.compile("\\d{4}-\\d{4}");
    private static final String OLD = "зеленый чай в девять";
    private static final String NEW = "черный кофе в десять";

    @LocalServerPort private int port;
    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;

    private final Snils snils = TestSnils.next();
    private final String email = UUID.randomUUID() + "@example.ru";

    @BeforeEach
    void openAccount() {
        CitizenId id =
                citizens.add(
                        new NewCitizen(
                                new FullName("Петрова", "Анна", "Сергеевна"),
                                snils,
                                AccountLevel.BASIC,
                                OLD,
                                Optional.empty(),
                                EmailAddress.parse(email)));
        jdbc.sql("update accounts.citizen set email_confirmed_at = changed_at where id = :id")
                .param("id", id.value())
                .update();
    }

    @Test
    void personRecoversByEmailAndTheOtherSessionEnds() {
        try (var desk = Browsers.visitor(1280);
                var phone = Browsers.visitor(WIDTH)) {
            var left = desk.newPage();
            signIn(left, OLD);
            left.navigate(address("/account/profile"));
            left.getByLabel(PHONE).first().fill("+7 928 123-45-67");

            recover(phone);

            button(left, "Отправить код на этот номер");
            assertThat(left.url()).contains("/login?back=");
            type(left, NEW);
            assertThat(left.url()).contains("/kept/");
            look(left, "kept");
            button(left, "Отправить введенное");
            assertThat(left.url()).contains("word=sent");
        }
    }

    @Test
    void pageWarnsBeforeTheSessionEndsAndKeepsWhatWasTyped() {
        try (var visitor = Browsers.visitor(WIDTH)) {
            var page = visitor.newPage();
            page.clock().install();
            signIn(page, OLD);
            page.navigate(address("/account/profile"));
            page.getByLabel(PHONE).first().fill("+7 928");

            page.clock().fastForward("28:30");
            var warning = page.getByRole(AriaRole.DIALOG);
            warning.waitFor();
            assertThat(warning.textContent()).contains("Сеанс скоро завершится");
            look(page, "session-ends");
            button(page, "Продолжить");
            page.waitForCondition(() -> !warning.isVisible());

            page.clock().fastForward("31:00");
            warning.waitFor();
            assertThat(warning.textContent()).contains("Сеанс завершен");
            button(page, "Понятно");
            assertThat(page.getByLabel(PHONE).first().inputValue()).isEqualTo("+7 928");
        }
    }

    private void recover(BrowserContext phone) {
        var page = phone.newPage();
        page.navigate(address("/login"));
        page.getByRole(AriaRole.LINK, named("Забыли пароль?")).click();
        look(page, "recovery");
        page.getByLabel("СНИЛС, электронная почта или телефон").fill(email);
        page.getByLabel("Код с картинки").fill(OknoTest.CAPTCHA);
        button(page, "Получить код");
        look(page, "recovery-code");
        var code = new Outbox(mvc, worker).first(email, CODE);
        page.getByLabel("Код из письма или СМС").fill(code);
        button(page, "Далее");
        look(page, "recovery-password");
        page.getByLabel("Новый пароль").fill(NEW);
        page.getByLabel("Подтвердите пароль").fill(NEW);
        button(page, "Сменить пароль");
        look(page, "recovery-done");
        page.getByRole(AriaRole.LINK, named("Войти").setExact(true)).click();
        type(page, NEW);
        assertThat(page.url()).endsWith("/account");
    }

    private void signIn(Page page, String password) {
        page.navigate(address("/login"));
        type(page, password);
    }

    private void type(Page page, String password) {
        page.locator("input[name=snils]").fill(snils.formatted());
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "Войти");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name).setExact(true)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void look(Page page, String name) {
        Browsers.assertAccessible(page);
        Browsers.picture(page, "accounts-" + name + "-" + WIDTH);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
