package okno.forms;

import java.util.List;
import okno.content.Fields;

/// Any number of several options.
///
/// @param max the most options that may be chosen
public record ChoicesQuestion(Common common, List<Option> options, int max) implements Question {

    public ChoicesQuestion {
        options = List.copyOf(options);
    }

    static Question of(Common common, Fields fields) {
        var options = Options.of(fields);
        return new ChoicesQuestion(common, options, fields.whole("max", options.size()));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var values = raw.all(key()).stream().filter(value -> !value.isEmpty()).toList();
        if (values.isEmpty()) {
            return Reading.empty();
        }
        if (values.stream().anyMatch(value -> Options.find(options, value).isEmpty())) {
            return Reading.refused(raw, Problem.of(key(), "forms.choice.unknown"));
        }
        var chosen = options.stream().filter(option -> values.contains(option.value())).toList();
        return Reading.accepted(new Answer.Choices(chosen));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Choices(var chosen)) {
            return chosen.size() <= max
                    ? List.of()
                    : List.of(Problem.of(key(), "forms.choices.many", max));
        }
        throw unfit(answer);
    }
}
