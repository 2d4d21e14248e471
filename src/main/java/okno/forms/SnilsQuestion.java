package okno.forms;

import java.util.List;
import okno.content.Fields;
import okno.identifiers.Snils;

/// A number of an individual insurance account.
public record SnilsQuestion(Common common) implements Question {

    static Question of(Common common, Fields fields) {
        return new SnilsQuestion(common);
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var text = Texts.line(raw.first(key()));
        if (text.isEmpty()) {
            return Reading.empty();
        }
        return Snils.parse(text)
                .map(value -> Reading.accepted(new Answer.SnilsNumber(value)))
                .orElseGet(() -> Reading.refused(raw, refusal(text)));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.SnilsNumber) {
            return List.of();
        }
        throw unfit(answer);
    }

    private Problem refusal(String text) {
        return Problem.of(key(), Snils.check(text).messageKey());
    }
}
