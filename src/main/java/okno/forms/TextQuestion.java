package okno.forms;

import java.util.List;
import okno.content.Fields;

/// One line of text.
///
/// @param max the longest answer in characters
public record TextQuestion(Common common, int max) implements Question {

    private static final int DEFAULT_MAX = 200;

    static Question of(Common common, Fields fields) {
        return new TextQuestion(common, fields.whole("max", DEFAULT_MAX));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var text = Texts.line(raw.first(key()));
        return text.isEmpty() ? Reading.empty() : Reading.accepted(new Answer.Text(text));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Text(var text)) {
            return Texts.tooLong(key(), text, max);
        }
        throw unfit(answer);
    }
}
