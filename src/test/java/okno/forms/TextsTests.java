package okno.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void dropsWhatCannotBeSeenOrStored() {
        assertThat(Texts.line("\u0000а\u200bб\u202eв\ufeff")).isEqualTo("абв");
        assertThat(Texts.line("а\ud800б")).isEqualTo("аб");
        assertThat(Texts.line("\u00a0 \u2003")).isEmpty();
    }

    @Test
    void makesEqualLettersEqual() {
        assertThat(Texts.line("и\u0306")).isEqualTo("й");
    }

    @Test
    void keepsLinesOnlyWhereTheyAreAskedFor() {
        var typed = "Первая \r\nвторая\r\r\r\r\nтретья\u2028";

        assertThat(Texts.line(typed)).isEqualTo("Первая вторая третья");
        assertThat(Texts.lines(typed)).isEqualTo("Первая\nвторая\n\nтретья");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Texts.tooLong("q", "😀😀", 2)).isEmpty();
        assertThat(Texts.tooLong("q", "😀😀😀", 2))
                .isEqualTo(List.of(Problem.of("q", "forms.text.long", 2, 3)));
    }
}
