package okno.forms;

import java.util.List;
import okno.content.Fields;

/// One of several options.
public record ChoiceQuestion(Common common, List<Option> options) implements Question {

    public ChoiceQuestion {
        options = List.copyOf(options);
    }

    static Question of(Common common, Fields fields) {
        return new ChoiceQuestion(common, Options.of(fields));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var value = raw.first(key());
        if (value.isEmpty()) {
            return Reading.empty();
        }
        return Options.find(options, value)
                .map(option -> Reading.accepted(new Answer.Choice(option)))
                .orElseGet(() -> Reading.refused(raw, Problem.of(key(), "forms.choice.unknown")));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Choice) {
            return List.of();
        }
        throw unfit(answer);
    }
}
