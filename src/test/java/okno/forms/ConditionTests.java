package okno.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTests {

    private static final Answers ANSWERS =
            Answers.none()
                    .with("kind", new Answer.Choice(new Option("lost", "Утрачен")))
                    .with("papers", new Answer.Choices(List.of(option("a"), option("b"))))
                    .with("owner", new Answer.YesNo(false))
                    .with("note", new Answer.Text("lost"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{question: kind, is: lost}                                 | true",
                "{question: kind, is: stolen}                               | false",
                "{question: kind, in: [stolen, lost]}                       | true",
                "{question: papers, is: b}                                  | true",
                "{question: papers, is: c}                                  | false",
                "{question: papers, in: [c, a]}                             | true",
                "{question: owner, is: 'no'}                                | true",
                "{question: owner, is: 'yes'}                               | false",
                "{question: note, answered: true}                           | true",
                "{question: note, answered: false}                          | false",
                "{question: blank, answered: true}                          | false",
                "{question: blank, answered: false}                         | true",
                "{not: {question: kind, is: lost}}                          | false",
                "{all: [{question: kind, is: lost}, {question: owner, is: 'yes'}]} | false",
                "{any: [{question: kind, is: lost}, {question: owner, is: 'yes'}]} | true",
                "{not: {any: [{question: blank, answered: true}]}}          | true",
            })
    void holdsForAnswersThatItDescribes(String condition, boolean holds) {
        var form =
                Definitions.form(
                        """
                        sections:
                          - key: s
                            title: Раздел
                            questions:
                              - {key: kind, type: choice, label: Что, options: [lost, stolen]}
                              - {key: papers, type: choices, label: Бумаги, options: [a, b, c]}
                              - {key: owner, type: yes_no, label: Ваш}
                              - {key: note, type: text, label: Как}
                              - {key: blank, type: text, label: Пусто}
                              - {key: it, type: text, label: Это, show_if: %s}
                        """
                                .formatted(condition));

        var showIf = form.question("it").flatMap(Question::showIf).orElseThrow();

        assertThat(showIf.holds(ANSWERS)).isEqualTo(holds);
    }

    private static Option option(String value) {
        return new Option(value, value);
    }
}
