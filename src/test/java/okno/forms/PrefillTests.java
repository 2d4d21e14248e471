package okno.forms;

import static okno.forms.Definitions.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefillTests {

    private static final Set<Fill> PARTS_OF_A_NAME =
            Set.of(Fill.SURNAME, Fill.GIVEN_NAME, Fill.PATRONYMIC);

    private static final FormDefinition FORM =
            Definitions.form(
                    """
                    sections:
                      - key: s
                        title: Раздел
                        questions:
                          - {key: name, type: text, label: Имя, fill: full_name}
                          - {key: initial, type: text, label: Буква, fill: full_name, max: 1}
                          - {key: person, type: person, label: Человек, fill: full_name}
                          - {key: born, type: person, label: Человек с датой, birth_date: true, fill: full_name}
                          - {key: snils, type: snils, label: СНИЛС, fill: snils}
                          - {key: phone, type: phone, label: Телефон, fill: phone}
                          - {key: address, type: address, label: Адрес, fill: place}
                          - {key: email, type: email, label: Почта}
                          - {key: day, type: date, label: Дата рождения, fill: birth_date}
                    """);

    private static final Map<Fill, String> ANNA =
            Map.of(
                    Fill.SURNAME, "Петрова",
                    Fill.GIVEN_NAME, "Анна",
                    Fill.PATRONYMIC, "Сергеевна",
                    Fill.SNILS, "12345678964",
                    Fill.EMAIL, "anna@mail.ru",
                    Fill.PLACE, "Минеральные Воды");

    @Test
    void fillsInWhatTheQuestionsNameAndTheProfileKnows() {
        var answers = Prefill.of(FORM, ANNA, NOW);

        assertThat(answers.byKey()).containsOnlyKeys("name", "person", "born", "snils", "address");
        assertThat(answers.find("name")).contains(new Answer.Text("Петрова Анна Сергеевна"));
        assertThat(answers.find("person"))
                .contains(
                        new Answer.Person(
                                "Петрова", "Анна", Optional.of("Сергеевна"), Optional.empty()));
    }

    @Test
    void leavesADateOfBirthToThePersonAndDoesNotSendWithoutIt() {
        var answers = Prefill.of(FORM, ANNA, NOW);

        var kept = Answers.fromTree(answers.toTree(), FORM);

        assertThat(kept.find("born")).isEqualTo(answers.find("person"));
        assertThat(Journey.of(FORM, kept).problems(NOW))
                .extracting(Problem::field)
                .contains("born.birth_date")
                .doesNotContain("person.birth_date");
    }

    @Test
    void fillsInTheBirthDateOnceItIsKnown() {
        var profile = new HashMap<>(ANNA);
        profile.put(Fill.BIRTH_DATE, "1980-05-20");
        var born = LocalDate.of(1980, 5, 20);

        var answers = Prefill.of(FORM, profile, NOW);

        assertThat(answers.find("day")).contains(new Answer.Day(born));
        assertThat(answers.find("born"))
                .contains(
                        new Answer.Person(
                                "Петрова", "Анна", Optional.of("Сергеевна"), Optional.of(born)));
        assertThat(answers.find("person"))
                .contains(
                        new Answer.Person(
                                "Петрова", "Анна", Optional.of("Сергеевна"), Optional.empty()));
        assertThat(Answers.fromTree(answers.toTree(), FORM)).isEqualTo(answers);
    }

    @Test
    void knowsThatAPersonMayHaveNoPatronymic() {
        var answers = Prefill.of(FORM, Map.of(Fill.SURNAME, "Ли", Fill.GIVEN_NAME, "Анна"), NOW);

        assertThat(answers.find("name")).contains(new Answer.Text("Ли Анна"));
        assertThat(answers.find("person"))
                .contains(new Answer.Person("Ли", "Анна", Optional.empty(), Optional.empty()));
    }

    @Test
    void leavesOutWhatTheQuestionWouldRefuse() {
        var answers = Prefill.of(FORM, Map.of(Fill.PHONE, "12", Fill.SNILS, ""), NOW);

        assertThat(answers).isEqualTo(Answers.none());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text                | snils full_name phone email place birth_date",
                "long_text           | snils full_name phone email place birth_date",
                "snils               | snils",
                "phone               | phone",
                "email               | email",
                "person              | full_name",
                "date                | birth_date",
                "address             | place",
                "address, parts: true|",
                "number              |",
                "period              |",
                "yes_no              |",
                "choice, options: [a, b] |",
                "choices, options: [a, b] |",
                "file                |",
            })
    void asksTheProfileOnlyForWhatTheQuestionCanHold(String type, @Nullable String fills) {
        var form =
                Definitions.form(
                        """
                        sections:
                          - key: s
                            title: Раздел
                            questions:
                              - {key: q, type: %s, label: Вопрос}
                        """
                                .formatted(type));
        var question = form.question("q").orElseThrow();

        var fitting =
                Arrays.stream(Fill.values())
                        .filter(fill -> !PARTS_OF_A_NAME.contains(fill))
                        .filter(fill -> Prefill.fits(fill, question))
                        .map(fill -> fill.name().toLowerCase(Locale.ROOT))
                        .toList();

        var expected = fills == null ? List.<String>of() : List.of(fills.split(" "));
        assertThat(fitting).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anEmptyPartOfANameIsPassedOver() {
        var profile = Map.of(Fill.SURNAME, "Ли", Fill.GIVEN_NAME, "Анна", Fill.PATRONYMIC, "");

        assertThat(Prefill.of(FORM, profile, NOW).find("name"))
                .contains(new Answer.Text("Ли Анна"));
    }
}
