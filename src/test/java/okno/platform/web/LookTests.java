package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class LookTests {
    @Test
    void isReadFromTheTextItWrites() {
        var look = new Look(3, 2, "serif", "sepia", false);

        assertThat(Look.parse(look.text())).isEqualTo(look);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "9-1-sans-auto-on", "1-1-sans-auto-on-more", "<b>"})
    void isPlainForAnyOtherText(String cookie) {
        assertThat(Look.parse(cookie)).isEqualTo(Look.PLAIN);
    }

    @Test
    void nonsenseIsPutRight() {
        assertThat(new Look(0, 7, "comic", "pink", true))
                .isEqualTo(new Look(1, 3, "sans", "auto", true));
    }

    @Test
    void everyChoiceHasItsStyle() throws IOException {
        var tokens = style("tokens");
        var base = style("base");

        assertThat(Look.SCHEMES.subList(1, Look.SCHEMES.size()))
                .allSatisfy(scheme -> assertThat(tokens).contains("[data-scheme=\"" + scheme));
        assertThat(tokens)
                .contains("[data-typeface=\"serif")
                .contains("[data-spacing=\"2")
                .contains("[data-spacing=\"3");
        assertThat(base).contains("[data-text-size=\"2").contains("[data-text-size=\"3");
    }

    private static String style(String layer) throws IOException {
        return new ClassPathResource("static/css/" + layer + ".css")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
