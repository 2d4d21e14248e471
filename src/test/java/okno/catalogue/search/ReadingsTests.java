package okno.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTests {
    @ParameterizedTest
    @CsvSource({
        "gfcgjhn, паспорт",
        ";bkbot, жилище",
        "'Hf,jnf', работа",
        "propiska, прописка",
        "zhilishche, жилище",
        "cena, цена",
        "kvartira, квартира",
        "nalogovyj, налоговый",
        "subsidiya, субсидия",
        "pensiyu, пенсию",
        "podpis', подпись"
    })
    void readsRussianBehindLatinLetters(String typed, String meant) {
        assertThat(Readings.of(typed)).contains(meant);
    }

    @Test
    void readsLatinBehindRussianLetters() {
        assertThat(Readings.of("зфыызщке")).containsExactly("зфыызщке", "passport");
    }

    @Test
    void leavesFiguresAlone() {
        assertThat(Readings.of("2026")).containsExactly("2026");
    }
}
