package okno.catalogue.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTextTests {
    @Test
    void writesOneQuestionInOneWay() {
        assertThat(QuestionText.of("  Учёба   в\tШколе ")).contains("учеба в школе");
    }

    @ParameterizedTest
    @ValueSource(strings = {"паспорт 45 лет", "форма 9", "школа № 123", "ипотека 2024 года"})
    void keepsFiguresOfEverydayQuestions(String typed) {
        assertThat(QuestionText.of(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112-233-445 95",
                "снилс 112 233 445 95",
                "позвоните +7 (912) 345-67-89",
                "паспорт 75 04 123456",
                "ivan@example.ru",
                "паспорт\0",
                "",
                "   "
            })
    void keepsNothingOfPeopleAndNothingStrangeOrEmpty(String typed) {
        assertThat(QuestionText.of(typed)).isEmpty();
    }
}
