package okno.forms;

import java.util.List;
import okno.content.Fields;

/// Text of several lines.
///
/// @param max the longest answer in characters
public record LongTextQuestion(Common common, int max) implements Question {

    private static final int DEFAULT_MAX = 4000;

    static Question of(Common common, Fields fields) {
        return new LongTextQuestion(common, fields.whole("max", DEFAULT_MAX));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var text = Texts.lines(raw.first(key()));
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
