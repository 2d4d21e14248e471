package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.identifiers.Snils;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.TestPlugin;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Signing in a real browser: with the plug-in, without it, without script.
@OknoTest
class SignatureBrowserTests {
    private static final String PASSWORD = "зеленый чай в девять";

    @LocalServerPort private int port;
    @Autowired private TestPlugin plugin;
    @Autowired private Citizens citizens;

    private final Snils snils = TestSnils.next();
    private final TestSigner olga =
            TestAuthority.ACCREDITED.person("Рощина", "Ольга Павловна", snils);

    @Test
    void registersAndComesInByThePluginOnATelephone() {
        plugin.hold(
                TestAuthority.ACCREDITED.organisation("Ромашка", "1027700132195", "7707083893"),
                TestAuthority.ACCREDITED.expired("Рощина", "Ольга Павловна", snils),
                olga);
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            open(page, "/register");
            link(page, "Электронная подпись");
            page.getByRole(AriaRole.RADIO).waitFor();
            assertThat(page.getByRole(AriaRole.RADIO).all()).hasSize(1);
            assertThat(page.getByLabel("Рощина Ольга Павловна").isChecked()).isTrue();
            assertThat(page.locator("[data-certificates]").textContent())
                    .contains("Выдан: Тестовый центр", "Действует до 1 января 2199");
            Browsers.look(page, "accounts-signing");
            button(page, "Подписать и продолжить");
            page.waitForURL("**/register/signature/person");
            Browsers.look(page, "accounts-certified");
            page.getByLabel("Пароль", exact()).fill(PASSWORD);
            page.getByLabel("Подтвердите пароль").fill(PASSWORD);
            button(page, "Зарегистрироваться");
            assertThat(page.locator(".problems").textContent()).contains("Без согласия");
            Browsers.look(page, "accounts-certified-problems");
            page.getByLabel("Пароль", exact()).fill(PASSWORD);
            page.getByLabel("Подтвердите пароль").fill(PASSWORD);
            page.getByLabel("Согласие на обработку персональных данных").check();
            button(page, "Зарегистрироваться");
            page.waitForURL("**/account");
            open(page, "/account/security");
            Browsers.look(page, "accounts-certificates");

            visitor.clearCookies();
            open(page, "/login?back=/services");
            link(page, "Войти с электронной подписью");
            page.getByRole(AriaRole.RADIO).waitFor();
            button(page, "Подписать и войти");
            page.waitForURL("**/services");
            assertThat(page.getByRole(AriaRole.BANNER).textContent()).contains("Рощина Ольга");
        }
    }

    @Test
    void confirmsTheAccountThatIsThereByItsPassword() {
        add(AccountLevel.BASIC);
        plugin.hold(olga);
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            open(page, "/login/signature");
            page.getByRole(AriaRole.RADIO).waitFor();
            button(page, "Подписать и войти");
            page.waitForURL("**/register/signature/person");
            Browsers.look(page, "accounts-certified-claimed");
            page.getByLabel("Пароль этой записи").fill("не тот пароль");
            button(page, "Подтвердить эту запись");
            assertThat(page.locator(".problems").textContent()).contains("Пароль не подошел");
            Browsers.look(page, "accounts-certified-claimed-problem");
            page.getByLabel("Пароль этой записи").fill(PASSWORD);
            button(page, "Подтвердить эту запись");
            page.waitForURL("**/account");

            open(page, "/account/verification/signature");
            page.getByRole(AriaRole.RADIO).waitFor();
            Browsers.look(page, "accounts-signing-inside");
            page.getByText("Прочитать текст").click();
            assertThat(page.getByText("Назначение: confirmation").isVisible()).isTrue();
        }
    }

    @Test
    void saysWhatToInstallWhereThePluginIsMissing() {
        try (var visitor = Browsers.visitor(768)) {
            var page = visitor.newPage();
            page.route("**/test/plugin.js", route -> route.abort());
            open(page, "/login/signature");

            page.getByText("КриптоПро ЭЦП Browser plug-in не найден").waitFor();
            assertThat(page.getByText("Подписать и войти").isVisible()).isFalse();
            assertThat(page.getByText("Скачать текст").isVisible()).isTrue();
            Browsers.look(page, "accounts-signing-without-plugin");
        }
    }

    @Test
    void saysThatNoCertificateFitsAndThatSigningWasCancelled() {
        plugin.hold();
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            open(page, "/login/signature");
            page.getByText("Подходящих сертификатов не нашлось").waitFor();

            plugin.hold(olga);
            page.addInitScript("window.okno_cancelled = true");
            page.reload();
            page.getByRole(AriaRole.RADIO).waitFor();
            button(page, "Подписать и войти");
            page.getByText("Вы отменили подписание").waitFor();
            page.evaluate("window.okno_cancelled = false");
            button(page, "Подписать и войти");
            page.waitForURL("**/register/signature/person");
        }
    }

    @Test
    void comesInByAFileWithoutScript() {
        add(AccountLevel.CONFIRMED);
        try (var visitor = Browsers.visitorWithoutScript(360)) {
            var page = visitor.newPage();
            open(page, "/login/signature");
            assertThat(page.getByText("Подписать и войти").isVisible()).isFalse();
            var download = page.waitForDownload(() -> page.getByText("Скачать текст").click());
            var signature = olga.detached(read(download.path()));
            page.getByLabel("Файл подписи")
                    .setInputFiles(new FilePayload("вход.sig", "application/sig", signature));
            button(page, "Войти");

            page.waitForURL("**/account");
        }
    }

    private void add(AccountLevel level) {
        citizens.add(
                new NewCitizen(
                        new FullName("Рощина", "Ольга", "Павловна"),
                        snils,
                        level,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static byte[] read(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
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
