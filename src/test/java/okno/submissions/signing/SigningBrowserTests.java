package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.identifiers.EmailAddress;
import okno.identifiers.Snils;
import okno.signatures.TestAuthority;
import okno.submissions.Orders;
import okno.submissions.SubmissionId;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import okno.testing.TestPlugin;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Signing an application by the plug-in on a telephone, from the check page to the number.
@OknoTest
class SigningBrowserTests {
    private static final String PASSWORD = "зеленый чай в девять";

    @LocalServerPort private int port;
    @Autowired private TestPlugin plugin;
    @Autowired private Citizens citizens;
    @Autowired private Orders orders;

    private final Snils snils = TestSnils.next();

    @Test
    void isSignedByThePluginAndSent() {
        var draft = orders.wholeDraft(somebody());
        plugin.hold(TestAuthority.ACCREDITED.person("Рощина", "Ольга Павловна", snils));
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            signIn(page, draft);
            Browsers.look(page, "submissions-check-signature");
            button(page, "Подписать электронной подписью");
            page.waitForURL("**/signature");
            page.getByRole(AriaRole.RADIO).waitFor();
            Browsers.look(page, "submissions-signature");

            button(page, "Подписать опись");

            page.getByText("Заявление подписано").waitFor();
            Browsers.look(page, "submissions-signature-complete");
            page.getByRole(AriaRole.LINK, named("Перейти к отправке")).click();
            page.waitForURL("**/check");
            Browsers.look(page, "submissions-check-signed");
            button(page, "Отправить");
            page.waitForURL("**/account/submissions/*");
            assertThat(page.locator("main").textContent())
                    .contains("Квалифицированная подпись верна", "Рощина Ольга Павловна");
            Browsers.look(page, "submissions-show-signed");
        }
    }

    private CitizenId somebody() {
        return citizens.add(
                new NewCitizen(
                        new FullName("Рощина", "Ольга", "Павловна"),
                        snils,
                        AccountLevel.CONFIRMED,
                        PASSWORD,
                        Optional.empty(),
                        EmailAddress.parse("signer" + snils.digits() + "@example.org")));
    }

    private void signIn(Page page, SubmissionId draft) {
        page.navigate(
                "http://localhost:%d/login?back=/account/drafts/%s/check".formatted(port, draft));
        page.getByLabel("СНИЛС").first().fill(snils.formatted());
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Войти");
        page.waitForURL("**/check");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
