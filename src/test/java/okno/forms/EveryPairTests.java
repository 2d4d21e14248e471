package okno.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds between any question and any answer, whatever types are added.
class EveryPairTests {
    private static final long SEED = 20261130;

    /// Questions whose answers are a few that can be listed.
    private static final Set<Class<? extends Question>> LISTED =
            Set.of(
                    ChoiceQuestion.class,
                    ChoicesQuestion.class,
                    YesNoQuestion.class,
                    DictionaryQuestion.class);

    @ParameterizedTest
    @MethodSource("questions")
    void takesItsOwnAnswersAndNoOthers(Question question) {
        var own = answer(question);

        assertThat(question.check(own, Definitions.NOW)).isEmpty();
        questions()
                .map(EveryPairTests::answer)
                .filter(other -> !other.getClass().equals(own.getClass()))
                .filter(other -> !(isPeriod(own) && isPeriod(other)))
                .forEach(
                        other ->
                                assertThatIllegalArgumentException()
                                        .isThrownBy(() -> question.check(other, Definitions.NOW))
                                        .withMessageContaining(question.key()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isComparedInConditionsOnlyWhereAnswersCanBeListed(Question question) {
        var problems =
                Definitions.problemsOf(
                        """
                        sections:
                          - key: s
                            title: Раздел
                            questions:
                              - {%s}
                              - {key: it, type: text, label: Это, show_if: {question: q, is: zz}}
                        """
                                .formatted(definition(question)));

        assertThat(problems)
                .singleElement()
                .asString()
                .contains(
                        LISTED.contains(question.getClass())
                                ? "content.word [zz"
                                : "forms.definition.countless [q]");
    }

    /// A condition on such an answer cannot be written; of a form that could once, it never holds.
    @ParameterizedTest
    @MethodSource("questions")
    void answersThatCannotBeListedFulfilNoComparison(Question question) {
        var tree = AnswerTree.write(answer(question)).toString();
        var answers = Answers.none().with(question.key(), answer(question));

        var holds = new Condition.OneOf(question.key(), List.of(tree, "x", "b")).holds(answers);

        assertThat(holds && !LISTED.contains(question.getClass())).isFalse();
    }

    static Stream<Question> questions() {
        return EveryType.FORM.questions().stream();
    }

    private static Answer answer(Question question) {
        return EveryType.answer(question, new Random(SEED));
    }

    private static boolean isPeriod(Answer answer) {
        return answer instanceof Answer.Days || answer instanceof Answer.Years;
    }

    /// The same question in YAML, under the key `q`.
    private static String definition(Question question) {
        var type =
                switch (question) {
                    case TextQuestion _ -> "text";
                    case LongTextQuestion _ -> "long_text";
                    case NumberQuestion _ -> "number";
                    case DateQuestion _ -> "date";
                    case PeriodQuestion _ -> "period";
                    case ChoiceQuestion _ -> "choice, options: [a, b]";
                    case ChoicesQuestion _ -> "choices, options: [x, y]";
                    case YesNoQuestion _ -> "yes_no";
                    case DictionaryQuestion _ -> "dictionary, dictionary: countries";
                    case SnilsQuestion _ -> "snils";
                    case PhoneQuestion _ -> "phone";
                    case EmailQuestion _ -> "email";
                    case AddressQuestion _ -> "address";
                    case PersonQuestion _ -> "person";
                    case FileQuestion _ -> "file, slot: scans";
                };
        return "key: q, label: Вопрос, type: " + type;
    }
}
