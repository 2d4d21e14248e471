package okno.forms;

import java.util.List;
import java.util.Optional;
import okno.content.Fields;

/// A day.
public record DateQuestion(Common common, Optional<DateLimit> min, Optional<DateLimit> max)
        implements Question {

    static Question of(Common common, Fields fields) {
        return new DateQuestion(
                common,
                fields.parsed("min", "forms.definition.date", DateLimit::parse),
                fields.parsed("max", "forms.definition.date", DateLimit::parse));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var text = Texts.line(raw.first(key()));
        if (text.isEmpty()) {
            return Reading.empty();
        }
        return Dates.parse(text)
                .map(date -> Reading.accepted(new Answer.Day(date)))
                .orElseGet(() -> Reading.refused(raw, Problem.of(key(), "forms.date.form")));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Day(var date)) {
            return Dates.outside(key(), date, min, max, at.today());
        }
        throw unfit(answer);
    }
}
