package okno.forms;

import java.util.List;

/// When a question or a section is shown. A condition names only questions that come earlier and
/// values that they can have: that is checked when the definition is read, so it always has a
/// meaning when it is asked.
public sealed interface Condition {

    /// The answer is one of the values; of several chosen options, any is.
    record OneOf(String question, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// The question has an answer.
    record Answered(String question) implements Condition {}

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    /// Whether it holds for the answers that count so far.
    default boolean holds(Answers answers) {
        return switch (this) {
            case OneOf(var question, var values) ->
                    answers.find(question).map(Condition::valuesOf).orElse(List.of()).stream()
                            .anyMatch(values::contains);
            case Answered(var question) -> answers.find(question).isPresent();
            case All(var conditions) -> conditions.stream().allMatch(c -> c.holds(answers));
            case Any(var conditions) -> conditions.stream().anyMatch(c -> c.holds(answers));
            case Not(var condition) -> !condition.holds(answers);
        };
    }

    private static List<String> valuesOf(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var option) -> List.of(option.value());
            case Answer.Choices(var options) -> options.stream().map(Option::value).toList();
            case Answer.YesNo(var yes) -> List.of(YesNoQuestion.value(yes));
            case Answer.Text _,
                    Answer.Amount _,
                    Answer.Day _,
                    Answer.Days _,
                    Answer.Years _,
                    Answer.SnilsNumber _,
                    Answer.PhoneNumber _,
                    Answer.Email _,
                    Answer.Address _,
                    Answer.Person _,
                    Answer.Files _ ->
                    List.of();
        };
    }
}
