package okno.platform.shipped;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import okno.content.ContentProblems;
import org.junit.jupiter.api.Test;

class WrongContentTests {

    private final ContentProblems found = new ContentProblems();

    @Test
    void namesFileLineAndFieldInTheOrderOfRepair() {
        found.of("b.yaml").add(3, "title", "content.missing", "title");
        found.of("a.yaml").add(9, "fee.kopecks", "content.number", "x");
        found.of("a.yaml").add(0, "", "content.empty");

        assertThatExceptionOfType(WrongContent.class)
                .isThrownBy(() -> WrongContent.refuseAny(found))
                .withMessageContaining(
                        """
                        a.yaml: Файл пуст. Заполните его или удалите
                        a.yaml:9: fee.kopecks: «x» – не целое число. Введите его цифрами
                        b.yaml:3: title: Нет поля «title». Допишите его
                        """);
    }

    @Test
    void letsRightFilesPass() {
        found.of("a.yaml");

        assertThatCode(() -> WrongContent.refuseAny(found)).doesNotThrowAnyException();
    }
}
