package okno.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The way to the nearest service centre, for whoever lets the browser tell where he is.
@OknoTest
class NearestCentreTests {
    private static final Geolocation STAVROPOL = new Geolocation(45.0, 41.95);

    @LocalServerPort private int port;

    @Test
    void isTheFirstWithItsDistance() {
        try (var context = Browsers.visitor(360)) {
            context.grantPermissions(List.of("geolocation"));
            context.setGeolocation(STAVROPOL);
            var page = centres(context.newPage());

            offer(page);

            assertThat(page.locator("main").getByRole(AriaRole.STATUS).first())
                    .containsText("Ближние центры теперь первые");
            assertThat(page.locator("[data-centres] > li").first())
                    .containsText("Ставрополь примерно 5 км от вас");
            // Of a centre without a known position nothing is told, and it comes last.
            assertThat(page.locator("[data-centres] > li").last().locator("[data-far]")).isEmpty();
            Browsers.assertAccessible(page);
            Browsers.picture(page, "360-centres-near");
        }
    }

    @Test
    void staysInTheListOfWhoTellsNoPosition() {
        try (var context = Browsers.visitor(1280)) {
            context.clearPermissions();
            var page = centres(context.newPage());

            offer(page);

            assertThat(page.locator("main").getByRole(AriaRole.STATUS).first())
                    .containsText("Выберите место в списке");
            assertThat(page.locator("[data-far]").first()).isEmpty();
            Browsers.assertAccessible(page);
        }
    }

    @Test
    void isFoundByPlaceWithoutScript() {
        try (var context = Browsers.visitorWithoutScript(360)) {
            var page = centres(context.newPage());

            assertThat(page.getByText("Показать расстояние")).hasCount(0);
            assertThat(page.locator("[data-centres] > li").first()).isVisible();
        }
    }

    private Page centres(Page page) {
        page.navigate("http://localhost:" + port + "/centres?place=any");
        return page;
    }

    private static void offer(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Показать расстояние"))
                .click();
    }
}
