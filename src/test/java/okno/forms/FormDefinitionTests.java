package okno.forms;

import static okno.forms.Definitions.problemsOf;
import static okno.forms.Definitions.problemsOfAnOldForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDefinitionTests {

    @Test
    void readsSectionsAndQuestionsInOrder() {
        var form =
                Definitions.form(
                        """
                        sections:
                          - key: first
                            title: Первый
                            text: Прочитайте сначала
                            questions:
                              - {key: kind, type: choice, label: Что, options: [{value: a, label: А}, б], required: true}
                              - {key: why, type: text, label: Почему, help: Кратко, fill: full_name, show_if: {question: kind, is: a}}
                          - key: second
                            title: Второй
                            show_if: {not: {question: why, answered: true}}
                            questions:
                              - {key: size, type: number, label: Сколько, min: 0, decimals: 1, unit: кв. м}
                        """);

        assertThat(form.sections()).extracting(Section::key).containsExactly("first", "second");
        assertThat(form.questions())
                .extracting(Question::key)
                .containsExactly("kind", "why", "size");
        assertThat(form.question("why"))
                .hasValueSatisfying(
                        why -> {
                            assertThat(why.help()).contains("Кратко");
                            assertThat(why.fill()).contains(Fill.FULL_NAME);
                            assertThat(why.required()).isFalse();
                            assertThat(why.showIf())
                                    .contains(new Condition.OneOf("kind", List.of("a")));
                        });
        assertThat(form.section("second").orElseThrow().showIf())
                .contains(new Condition.Not(new Condition.Answered("why")));
        assertThat(form.question("kind").orElseThrow())
                .isInstanceOfSatisfying(
                        ChoiceQuestion.class,
                        kind ->
                                assertThat(kind.options())
                                        .containsExactly(
                                                new Option("a", "А"), new Option("б", "б")));
    }

    @Test
    void asksForSections() {
        assertThat(problemsOf("sections: []"))
                .containsExactly("1 sections content.missing [sections]");
        assertThat(problemsOf("title: Форма"))
                .anyMatch(it -> it.endsWith(" sections content.missing [sections]"));
    }

    @Test
    void tellsOptionsThatCannotBeToldApart() {
        assertThat(
                        problemsOf(
                                """
                                sections:
                                  - key: s
                                    title: Раздел
                                    questions:
                                      - {key: a, type: choice, label: А, options: [x, y, x]}
                                """))
                .containsExactly("5 sections[0].questions[0].options forms.definition.twice [x]");
    }

    @Test
    void tellsEveryMistakeAtOnceWithItsPlace() {
        assertThat(
                        problemsOf(
                                """
                                sections:
                                  - key: Раздел
                                    title: Первый
                                    questions:
                                      - {key: a, type: txet, label: А}
                                      - key: b
                                        type: choice
                                        label: Б
                                        optoins: [x, y]
                                      - {key: b, type: number, label: В, min: 5, max: 1}
                                      - {type: dictionary, label: Г, dictionary: planets}
                                      - {key: d, type: date, label: Д, min: вчера, fill: phone}
                                  - key: empty
                                    title: Второй
                                    questions: []
                                """))
                .containsExactly(
                        "2 sections[0].key forms.definition.key [Раздел]",
                        "5 sections[0].questions[0].type content.word [txet, address,"
                                + " choice, choices, date, dictionary, email, file, long_text,"
                                + " number, period, person, phone, snils, text, yes_no]",
                        "6 sections[0].questions[1].options forms.definition.options []",
                        "9 sections[0].questions[1].optoins content.misspelt"
                                + " [optoins, options]",
                        "10 sections[0].questions[2].key forms.definition.twice [b]",
                        "10 sections[0].questions[2].max forms.definition.range []",
                        "11 sections[0].questions[3].key content.missing [key]",
                        "11 sections[0].questions[3].dictionary forms.definition.dictionary"
                                + " [planets]",
                        "12 sections[0].questions[4].min forms.definition.date [вчера]",
                        "12 sections[0].questions[4].fill forms.definition.fill [phone]",
                        "15 sections[1].questions content.missing [questions]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{question: kind, is: lost}                     | ''",
                "{question: kind, in: [lost, stolen]}           | ''",
                "{question: note, answered: true}               | ''",
                "{question: owner, is: 'yes'}                   | ''",
                "{question: land, is: de}                       | ''",
                "{question: kind, is: los}                      | show_if.is content.word [los, lost, stolen]",
                "{question: kind, in: [lost, gone]}             | show_if.in content.word [gone, lost, stolen]",
                "{question: kind, in: []}                       | show_if.in forms.definition.empty [in]",
                "{question: owner, is: true}                    | show_if.is content.word [true, yes, no]",
                "{question: land, is: fr}                       | show_if.is content.word [fr, de]",
                "{question: note, is: x}                        | show_if.is forms.definition.countless [note]",
                "{question: kind}                               | show_if.is forms.definition.condition []",
                "{question: kinds, is: lost}                    | show_if.question content.misspelt [kinds, kind]",
                "{question: shoe_size, is: lost}                | show_if.question forms.definition.nowhere [shoe_size]",
                "{question: later, is: 'yes'}                   | show_if.question forms.definition.later [later]",
                "{question: it, answered: true}                 | show_if.question forms.definition.later [it]",
                "{is: lost}                                     | show_if.question content.missing [question]",
                "{all: []}                                      | show_if.all forms.definition.empty [all]",
                "{any: [{not: {question: kind, is: x}}]}        | show_if.any[0].not.is content.word [x, lost, stolen]",
                "{not: {question: later, answered: true}}       | show_if.not.question forms.definition.later [later]",
                "{question: kind, is: lost, equals: stolen}     | show_if.equals content.unknown [equals, all, answered, any, in, is, not, question]",
                "lost                                           | show_if content.fields []",
            })
    void resolvesWhatAConditionNames(String condition, String problem) {
        var problems =
                problemsOf(
                        """
                        sections:
                          - key: s
                            title: Раздел
                            questions:
                              - {key: kind, type: choice, label: Что, options: [lost, stolen]}
                              - {key: note, type: text, label: Как}
                              - {key: owner, type: yes_no, label: Ваш}
                              - {key: land, type: dictionary, label: Где, dictionary: countries}
                              - {key: it, type: text, label: Это, show_if: %s}
                              - {key: later, type: yes_no, label: Потом}
                        """
                                .formatted(condition));

        if (problem.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).first().isEqualTo("9 sections[0].questions[4]." + problem);
        }
    }

    @Test
    void anOldFormIsReadWhateverLeftItsDictionaries() {
        assertThat(
                        problemsOfAnOldForm(
                                """
                                sections:
                                  - key: s
                                    title: Раздел
                                    questions:
                                      - {key: land, type: dictionary, label: Где, dictionary: countries}
                                      - {key: it, type: text, label: Это, show_if: {question: land, is: de}}
                                """))
                .isEmpty();
    }

    @Test
    void doesNotBlameAConditionForTheMistakeOfItsQuestion() {
        assertThat(
                        problemsOf(
                                """
                                sections:
                                  - key: s
                                    title: Раздел
                                    questions:
                                      - {key: kind, type: chioce, label: Что}
                                      - {key: it, type: text, label: Это, show_if: {question: kind, is: lost}}
                                """))
                .singleElement()
                .asString()
                .contains("questions[0].type");
    }
}
