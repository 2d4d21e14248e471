package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RussianOrderTests {
    @Test
    void standsWordByWordWhateverTheSignsAndTheCase() {
        var titles =
                List.of(
                        "«Ёлка» в парке",
                        "дом и двор",
                        "Домашний врач",
                        "Дом",
                        "жилье",
                        "Ежегодная выплата",
                        "Елка",
                        "2 ребенка");

        assertThat(RussianOrder.of(titles, title -> title))
                .containsExactly(
                        "2 ребенка",
                        "Дом",
                        "дом и двор",
                        "Домашний врач",
                        "Ежегодная выплата",
                        "Елка",
                        "«Ёлка» в парке",
                        "жилье");
    }
}
