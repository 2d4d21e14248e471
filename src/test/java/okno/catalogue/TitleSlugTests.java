package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSlugTests {

    @ParameterizedTest
    @CsvSource({
        "Выписка из ЕГРН, vypiska-iz-egrn",
        "Заявление Р21001, zayavlenie-r21001",
        "«Съёмка», semka",
        "щ – э, shch-e"
    })
    void isWhatTheTitleSoundsLike(String title, String slug) {
        assertThat(TitleSlug.of(title)).isEqualTo(slug);
    }

    @Test
    void isOneForTitlesThatDifferInSignsOnly() {
        assertThat(TitleSlug.of("Сведения о браке, рождении"))
                .isEqualTo(TitleSlug.of("сведения о браке – рождении"));
    }

    @Test
    void tellsLongTitlesApartThatBeginAlike() {
        var beginning = "Сведения о том, что умерший не работал и не получал ";

        var one = TitleSlug.of(beginning + "пенсию по старости");
        var other = TitleSlug.of(beginning + "пенсию по инвалидности");

        assertThat(one).isNotEqualTo(other).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThan(72);
    }

    @Test
    void isNeverEmpty() {
        assertThat(TitleSlug.of("№ …")).matches("[a-z0-9]+");
    }
}
