package okno.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import org.junit.jupiter.api.Test;

class AnswerTextTests {

    private static final LocalDate DAY = LocalDate.of(1985, 3, 1);

    private static final AnswerFormat RUSSIAN =
            new AnswerFormat() {
                @Override
                public String date(LocalDate date) {
                    return Dates.typed(date);
                }

                @Override
                public String number(BigDecimal number) {
                    return number.toPlainString().replace('.', ',');
                }

                @Override
                public String words(String key, Object... args) {
                    var bundle = ResourceBundle.getBundle("messages/forms", Locale.ROOT);
                    return MessageFormat.format(bundle.getString(key), args);
                }
            };

    @Test
    void saysAnAnswerOfEveryTypeInWords() {
        assertThat(said("text", new Answer.Text("Слово"))).containsExactly("Слово");
        assertThat(said("long_text", new Answer.Text("Два\nслова")))
                .containsExactly("Два", "слова");
        assertThat(said("number", new Answer.Amount(new BigDecimal("12.5"))))
                .containsExactly("12,5 кв. м");
        assertThat(said("date", new Answer.Day(DAY))).containsExactly("01.03.1985");
        assertThat(said("days", new Answer.Days(DAY, DAY.plusDays(1))))
                .containsExactly("с 01.03.1985 по 02.03.1985");
        assertThat(said("years", new Answer.Years(1985, 1992)))
                .containsExactly("с 1985 по 1992 год");
        assertThat(said("choice", new Answer.Choice(new Option("a", "А")))).containsExactly("А");
        assertThat(
                        said(
                                "choices",
                                new Answer.Choices(
                                        List.of(new Option("x", "X"), new Option("y", "Y")))))
                .containsExactly("X", "Y");
        assertThat(said("yes_no", new Answer.YesNo(true))).containsExactly("Да");
        assertThat(said("yes_no", new Answer.YesNo(false))).containsExactly("Нет");
        assertThat(said("dictionary", new Answer.Choice(new Option("de", "Германия"))))
                .containsExactly("Германия");
        assertThat(said("files", new Answer.Files(Definitions.FILES)))
                .containsExactly("паспорт.pdf");
    }

    @Test
    void saysWhoAndWhere() {
        assertThat(said("snils", new Answer.SnilsNumber(new Snils("11223344595"))))
                .containsExactly("112-233-445 95");
        assertThat(said("phone", new Answer.PhoneNumber(new Phone("+79281234567"))))
                .containsExactly("+7 928 123-45-67");
        assertThat(said("email", new Answer.Email(new EmailAddress("a@mail.ru"))))
                .containsExactly("a@mail.ru");
        assertThat(
                        said(
                                "parts",
                                new Answer.Address(
                                        Map.of(
                                                AddressPart.FLAT,
                                                "5",
                                                AddressPart.HOUSE,
                                                "1а",
                                                AddressPart.LOCALITY,
                                                "Минеральные Воды",
                                                AddressPart.POSTCODE,
                                                "357200"))))
                .containsExactly("357200, Минеральные Воды, д. 1а, кв. 5");
        assertThat(said("person", person(Optional.of("Ивановна"), Optional.empty())))
                .containsExactly("Ли Анна Ивановна");
        assertThat(said("born", person(Optional.empty(), Optional.of(DAY))))
                .containsExactly("Ли Анна", "Нет отчества", "Дата рождения: 01.03.1985");
    }

    @Test
    void listsShownQuestionsBySectionWithAndWithoutAnswers() {
        var form =
                Definitions.form(
                        """
                        sections:
                          - key: s
                            title: Раздел
                            questions:
                              - {key: a, type: yes_no, label: А}
                              - {key: b, type: text, label: Б, show_if: {question: a, is: "yes"}}
                              - {key: c, type: text, label: В}
                          - key: hidden
                            title: Скрытый
                            show_if: {question: c, answered: true}
                            questions:
                              - {key: d, type: text, label: Г}
                        """);
        var answers =
                Answers.none().with("a", new Answer.YesNo(false)).with("b", new Answer.Text("?"));

        assertThat(AnswerText.of(form, answers, RUSSIAN))
                .containsExactly(
                        new AnswerText.Group(
                                "s",
                                "Раздел",
                                List.of(
                                        new AnswerText("a", "А", List.of("Нет")),
                                        new AnswerText("c", "В", List.of()))));
    }

    private static Answer person(Optional<String> patronymic, Optional<LocalDate> birthDate) {
        return new Answer.Person("Ли", "Анна", patronymic, birthDate);
    }

    private static List<String> said(String key, Answer answer) {
        var question = EveryType.FORM.question(key).orElseThrow();
        return AnswerText.lines(question, answer, RUSSIAN);
    }
}
