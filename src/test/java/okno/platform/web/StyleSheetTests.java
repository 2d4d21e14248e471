package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okno.testing.OknoTest;
import okno.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class StyleSheetTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void isOneFileWithEveryLayer() throws Exception {
        var address = address();
        var layers =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:static/css/*.css");

        var answer = mvc.get().uri(address).exchange().getResponse();
        var sheet = answer.getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer.getContentType()).startsWith("text/css");
        assertThat(layers).isNotEmpty();
        for (var layer : layers) {
            assertThat(sheet).contains(layer.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void isKeptForAsLongAsItIsTheSame() {
        assertThat(kept(address())).contains("max-age=31536000").contains("immutable");
        assertThat(kept("/static/css/okno-0123456789.css")).isEqualTo("no-store");
    }

    private String address() {
        var sheets = new Visit(mvc).get("/services").page().select("link[rel=stylesheet]");
        assertThat(sheets).hasSize(1);
        return sheets.attr("href");
    }

    private String kept(String address) {
        var answer = mvc.get().uri(address).exchange().getResponse();
        return Objects.requireNonNull(answer.getHeader("Cache-Control"));
    }
}
