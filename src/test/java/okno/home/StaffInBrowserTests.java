package okno.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OknoTest
class StaffInBrowserTests {
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void pagesOfRightsFitEveryScreen(int width) {
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            signIn(page, "admin@demo.okno");
            look(page, "/admin/staff?words=archive", "staff-list-" + width);
            page.getByRole(AriaRole.LINK, named("Архипова Елена Викторовна")).click();
            Browsers.assertAccessible(page);
            Browsers.picture(page, "staff-employee-" + width);
            page.getByRole(AriaRole.LINK, named("Закрыть доступ")).click();
            Browsers.assertAccessible(page);
            Browsers.picture(page, "staff-closure-" + width);
            look(page, "/admin/staff/review", "staff-review-" + width);
            page.navigate(address("/admin/staff/invitation"));
            page.getByRole(AriaRole.BUTTON, named("Отправить приглашение")).click();
            assertThat(page.locator(".problems")).containsText("Введите фамилию");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "staff-invitation-" + width);
            look(page, "/staff/invitation?key=none", "staff-invitation-over-" + width);
        }
    }

    @Test
    void recordOfDeedsFitsATelephone() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            signIn(page, "auditor@demo.okno");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "audit-360");
            look(page, "/admin/audit/verification", "audit-verification-360");
        }
    }

    private void look(Page page, String path, String picture) {
        page.navigate(address(path));
        Browsers.assertAccessible(page);
        Browsers.picture(page, picture);
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
