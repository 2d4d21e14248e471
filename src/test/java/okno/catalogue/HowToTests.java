package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class HowToTests {

    @Autowired private MockMvcTester mvc;
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services"})
    void isLinkedFromTheFrontPageAndTheFooter(String path) {
        assertThat(GuestPage.read(mvc, path, "").select("a[href=/how-to]")).isNotEmpty();
    }

    @Test
    void everyLinkOpensAPageOrAsksToSignIn() {
        var links = GuestPage.read(mvc, "/how-to", "").select(".memo a").eachAttr("href");

        assertThat(links)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        path ->
                                assertThat(mvc.get().uri(path).exchange().getResponse().getStatus())
                                        .as(path)
                                        .isLessThan(400));
    }

    @Test
    void namesEveryStepInItsOrder() {
        assertThat(GuestPage.read(mvc, "/how-to", "").select(".memo-steps h3").eachText())
                .startsWith("Укажите место", "Зарегистрируйтесь", "Подтвердите личность")
                .endsWith("Приложите копии", "Проверьте и отправьте", "Следите за ходом");
    }

    @Test
    void isPrintedOnTwoSidesOfASheet() throws IOException {
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/how-to");
            var options = new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true);

            try (var printed = Loader.loadPDF(page.pdf(options))) {
                assertThat(printed.getNumberOfPages()).isEqualTo(2);
            }
        }
    }

    @Test
    void isAccessible() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/how-to");
            Browsers.look(page, "how-to");
        }
    }
}
