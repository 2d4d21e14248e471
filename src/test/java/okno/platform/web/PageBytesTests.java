package okno.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBytesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>plain</p>",
                "Справка о составе семьи",
                "«Дом» – 2 500 ₽, Ё",
                "конверт ✉ и 🏠 в конце слова",
                "половина пары \ud83c и дальше"
            })
    void writesWhatTheLanguageItselfWould(String text) {
        var out = new PageBytes();

        out.writeContent(text);
        out.writeContent("-" + text + "-", 1, text.length() + 1);

        assertThat(out.toByteArray()).isEqualTo((text + text).getBytes(UTF_8));
    }

    @Test
    void growsWithThePage() {
        var out = new PageBytes();
        var longText = "ж".repeat(40_000);

        out.writeBinaryContent("<p>".getBytes(UTF_8));
        out.writeContent(longText);
        out.writeBinaryContent(longText.getBytes(UTF_8));

        assertThat(new String(out.toByteArray(), UTF_8)).isEqualTo("<p>" + longText + longText);
    }
}
