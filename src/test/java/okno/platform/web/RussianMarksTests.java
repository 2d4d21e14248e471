package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianMarksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Order, 2 500 ₽ & more      | Order, 2 500 ₽ &amp; more
                    ул. Труда, 164             | <span lang="ru">ул. Труда, 164</span>
                    <b>Дом</b>                 | &lt;b<span lang="ru">&gt;Дом&lt;/</span>b&gt;
                    Issued by: школа. For 3    | Issued by<span lang="ru">: школа. </span>For 3
                    МЧС and ФНС                | <span lang="ru">МЧС </span>and<span lang="ru"> ФНС</span>
                    """)
    void marksWhatIsNotInTheLanguageOfThePage(String text, String html) {
        assertThat(written("p", null, text)).isEqualTo(html);
    }

    @Test
    void leavesAttributesAndTextsWithoutElementsAlone() {
        assertThat(written("a", "title", "Дом")).isEqualTo("Дом");
        assertThat(written("option", null, "Дом")).isEqualTo("Дом");
        assertThat(written("p", null, null)).isEmpty();
    }

    private static String written(String tag, @Nullable String attribute, @Nullable String text) {
        try (var page = new PageBytes()) {
            var out = new RussianMarks(page);
            out.setContext(tag, attribute);
            out.writeUserContent(text);
            return page.run().toString();
        }
    }
}
