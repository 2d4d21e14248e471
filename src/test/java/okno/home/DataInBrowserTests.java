package okno.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OknoTest
class DataInBrowserTests {
    @LocalServerPort private int port;

    @Test
    void myDataFitEveryScreen() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            signIn(page);
            click(page, "Подготовить копию");
            assertThat(page.locator("main .notice").first()).containsText("Готовим копию");

            page.getByText("Отозвать согласие").first().click();
            click(page, "Отозвать согласие");
            assertThat(page.locator("main")).containsText("Вы отозвали согласие");
            Browsers.look(page, "data-withdrawn");
            click(page, "Дать согласие снова");
            Browsers.look(page, "data");
        }
    }

    @Test
    void leavingCanBeUndone() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            signIn(page);
            page.locator("main a[href='/account/data/departure']").click();
            page.waitForURL("**/account/data/departure");
            Browsers.look(page, "departure");

            click(page, "Удалить учетную запись");
            page.waitForURL("**/farewell");
            Browsers.look(page, "farewell");

            signIn(page);
            assertThat(page.locator("main .notice-title")).containsText("будет удалена");
            Browsers.look(page, "leaving");
            click(page, "Передумать");
            page.waitForURL("**/account/data#departure");
            assertThat(page.locator("main")).not().containsText("будет удалена");
        }
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/login?back=/account/data");
        page.getByLabel("СНИЛС").fill("123-456-789 64");
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("Okno-demo-2026");
        click(page, "Войти");
        page.waitForURL("**/account/data");
    }

    private static void click(Page page, String button) {
        var named = new Page.GetByRoleOptions().setName(button).setExact(true);
        page.getByRole(AriaRole.BUTTON, named).click();
    }
}
