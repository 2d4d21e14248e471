package okno.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OknoTest
class StaffInBrowserTests {
    @LocalServerPort private int port;

    @Test
    void pagesOfRightsFitEveryScreen() {
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            signIn(page, "admin@demo.okno");
            look(page, "/admin/staff?words=archive", "staff-list");
            page.getByRole(AriaRole.LINK, named("Архипова Елена Викторовна")).click();
            Browsers.look(page, "staff-employee");
            page.getByRole(AriaRole.LINK, named("Закрыть доступ")).click();
            Browsers.look(page, "staff-closure");
            look(page, "/admin/staff/review", "staff-review");
            page.navigate(address("/admin/staff/invitation"));
            page.getByRole(AriaRole.BUTTON, named("Отправить приглашение")).click();
            assertThat(page.locator(".problems")).containsText("Введите фамилию");
            Browsers.look(page, "staff-invitation");
            look(page, "/staff/invitation?key=none", "staff-invitation-over");
        }
    }

    @Test
    void trustInSignaturesFitsEveryScreen() {
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            signIn(page, "admin@demo.okno");
            look(page, "/admin/trust", "trust");
            page.getByRole(AriaRole.BUTTON, named("Загрузить")).click();
            assertThat(page.locator(".problems")).containsText("Выберите файл списка");
            Browsers.look(page, "trust-refused");
        }
    }

    @Test
    void recordOfDeedsFitsEveryScreen() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            signIn(page, "auditor@demo.okno");
            Browsers.look(page, "audit");
            look(page, "/admin/audit/verification", "audit-verification");
        }
    }

    private void look(Page page, String path, String picture) {
        page.navigate(address(path));
        Browsers.look(page, picture);
    }

    private void signIn(Page page, String email) {
        page.navigate(address("/staff/login"));
        page.getByLabel("Электронная почта").fill(email);
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("Okno-demo-2026");
        page.getByRole(AriaRole.BUTTON, named("Войти")).click();
        page.waitForURL("**/admin**");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
