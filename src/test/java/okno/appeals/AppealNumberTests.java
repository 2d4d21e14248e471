package okno.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AppealNumberTests {
    private final AppealNumber number = AppealNumber.draw(LocalDate.of(2026, 3, 1), new Random(7));

    @Test
    void beginsWithTheYearAndIsReadAsPeopleTypeIt() {
        assertThat(number.value()).startsWith("26-");
        assertThat(AppealNumber.parse(" " + number.value().replace('-', ' '))).contains(number);
        assertThat(AppealNumber.parse(number.value().replace("-", ""))).contains(number);
    }

    @Test
    void aSlipIsSeen() {
        var digits = number.value().replace("-", "");
        char wrong = digits.charAt(5) == '9' ? '0' : (char) (digits.charAt(5) + 1);

        assertThat(AppealNumber.parse(digits.substring(0, 5) + wrong + digits.substring(6)))
                .isEmpty();
        assertThat(AppealNumber.parse(digits.substring(1))).isEmpty();
        assertThat(AppealNumber.parse("")).isEmpty();
    }

    @Test
    void bodiesWriteTheNumbersOfTheirRegistersAsTheyLike() {
        var day = LocalDate.of(2026, 3, 1);

        assertThat(RegisterNumbers.written("{n}/{yy}", 12, day)).isEqualTo("12/26");
        assertThat(RegisterNumbers.written("OG-{n}-{yyyy}", 7, day)).isEqualTo("OG-7-2026");
    }
}
