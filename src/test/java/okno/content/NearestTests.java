package okno.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTests {

    @ParameterizedTest
    @CsvSource({
        "requierd, required",
        "labl,     label",
        "show-if,  show_if",
        "text,     text",
        "tittle,   title",
        "colour,   ''",
        "t,        ''",
        "tx,       text",
        "reqxxxed, required",
        "reqxxxxd, ''",
        "a,        ''",
        "'',       ''",
    })
    void suggestsTheWordThatWasMeant(String written, String meant) {
        var known = List.of("required", "label", "show_if", "text", "title", "is");

        assertThat(Nearest.to(written, known).orElse("")).isEqualTo(meant);
    }
}
