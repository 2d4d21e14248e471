package okno.forms;

import java.util.List;
import okno.content.Fields;
import okno.identifiers.Phone;

/// A Russian telephone number.
public record PhoneQuestion(Common common) implements Question {

    static Question of(Common common, Fields fields) {
        return new PhoneQuestion(common);
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var text = Texts.line(raw.first(key()));
        if (text.isEmpty()) {
            return Reading.empty();
        }
        return Phone.parse(text)
                .map(value -> Reading.accepted(new Answer.PhoneNumber(value)))
                .orElseGet(() -> Reading.refused(raw, refusal(text)));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.PhoneNumber) {
            return List.of();
        }
        throw unfit(answer);
    }

    private Problem refusal(String text) {
        return Problem.of(key(), Phone.check(text).messageKey());
    }
}
