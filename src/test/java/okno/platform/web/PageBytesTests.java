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
        try (var out = new PageBytes()) {
            out.writeContent(text);
            out.writeContent("-" + text + "-", 1, text.length() + 1);

            assertThat(out.run()).isEqualTo(new ByteRun((text + text).getBytes(UTF_8)));
        }
    }

    @Test
    void growsWithThePage() {
        var longText = "ж".repeat(40_000);

        try (var out = new PageBytes()) {
            out.writeBinaryContent("<p>".getBytes(UTF_8));
            out.writeContent(longText);
            out.writeBinaryContent(longText.getBytes(UTF_8));

            assertThat(out.run()).hasToString("<p>" + longText + longText);
        }
    }

    @Test
    void shareNothingWhileTheyAreWritten() {
        new PageBytes().close();

        try (var first = new PageBytes();
                var second = new PageBytes()) {
            first.writeContent("Первая");
            second.writeContent("Вторая");

            assertThat(first.run()).hasToString("Первая");
            assertThat(second.run()).hasToString("Вторая");
        }
    }
}
