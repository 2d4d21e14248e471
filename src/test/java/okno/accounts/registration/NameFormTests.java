package okno.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import okno.platform.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Петрова",
                "Салтыков-Щедрин",
                "Кызы",
                "Ё",
                "д'Артаньян",
                "Мамед Оглы",
                "O’Brien",
                "Müller"
            })
    void takesNamesAsPeopleBearThem(String surname) {
        assertThat(new NameForm(surname, "Анна", "", true).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', accounts.surname.missing",
        "'   ', accounts.surname.missing",
        "Петр0ва, accounts.surname.characters",
        "Петрова!, accounts.surname.characters",
        "Пeтрова, accounts.surname.characters",
        "-, accounts.surname.characters",
        "<b>Петрова</b>, accounts.surname.characters"
    })
    void refusesWhatIsNoName(String surname, String key) {
        assertThat(new NameForm(surname, "Анна", "", true).problems())
                .extracting(FieldProblem::key)
                .containsExactly(key);
    }

    @Test
    void asksForAPatronymicUnlessThereIsNone() {
        assertThat(new NameForm("Петрова", "Анна", "", false).problems())
                .extracting(FieldProblem::field)
                .containsExactly("patronymic");
        assertThat(new NameForm("Петрова", "Анна", "Сергеевна", true).name().full())
                .isEqualTo("Петрова Анна");
    }

    @Test
    void tidiesSpaces() {
        assertThat(new NameForm("  Мамед   Оглы ", " Али ", "", true).name().full())
                .isEqualTo("Мамед Оглы Али");
    }
}
