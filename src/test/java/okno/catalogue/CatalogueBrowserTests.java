package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OknoTest
class CatalogueBrowserTests {

    static final List<Integer> WIDTHS = Browsers.WIDTHS;

    @LocalServerPort private int port;

    @Test
    void pagesAreAccessibleAtEveryWidth() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            for (var path :
                    List.of(
                            "/agencies/stavropol-archives",
                            "/services",
                            "/services?body=архив",
                            "/services/archive-social-legal-request",
                            "/services/archive-social-legal-request/remarks",
                            "/services/housing-supervision",
                            "/services/boat-licence/versions",
                            "/situations",
                            "/situations/retirement",
                            "/documents",
                            "/documents/identity-document",
                            "/documents/blanks",
                            "/documents/blanks/archive-request/2026-11-22",
                            "/search?q=архивная справка",
                            "/search?q=ыъьщзхж")) {
                page.navigate("http://localhost:" + port + path);
                Browsers.look(page, "catalogue" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("WIDTHS")
    void boxOfTheSearchSuggestsAndObeysTheKeyboard(int width) {
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/");
            var box = page.locator("main input[name=q]");
            box.pressSequentially("pfuhfy");
            page.locator("[role=option]").first().waitFor();
            box.press("ArrowDown");

            assertThat(page.locator("[aria-selected=true]").textContent())
                    .startsWith("Заграничный паспорт");
            assertThat(box.getAttribute("aria-activedescendant"))
                    .isEqualTo(page.locator("[aria-selected=true]").getAttribute("id"));
            assertThat(page.locator("main form.search [role=status]").textContent())
                    .startsWith("Подсказок: ");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "catalogue-suggestions-" + width);

            box.press("Escape");
            assertThat(page.locator("[role=listbox]").first().isVisible()).isFalse();
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");

            box.press("ArrowDown");
            box.press("Enter");
            page.waitForURL("**/services/passport-abroad");
        }
    }

    @Test
    void memoLeadsFromAgenciesToTheOrder() {
        try (var visitor = Browsers.visitorWithoutScript(1280)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/agencies");
            link(page, "Комитет Ставропольского края по делам архивов");
            link(page, "Архивная справка по социально-правовому запросу");
            link(page, "Прием и первичная обработка обращения");

            assertThat(page.url()).endsWith("#reception");
            assertThat(
                            page.locator("#reception")
                                    .getByRole(AriaRole.LINK)
                                    .filter(new Locator.FilterOptions().setHasText("Заказать"))
                                    .getAttribute("href"))
                    .isEqualTo("/services/archive-social-legal-request/order");
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
