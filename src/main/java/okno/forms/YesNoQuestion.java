package okno.forms;

import java.util.List;
import okno.content.Fields;

/// Yes or no.
public record YesNoQuestion(Common common) implements Question {

    /// The values of the input, and of conditions.
    public static final String YES = "yes";

    public static final String NO = "no";

    static Question of(Common common, Fields fields) {
        return new YesNoQuestion(common);
    }

    static String value(boolean yes) {
        return yes ? YES : NO;
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        return switch (raw.first(key())) {
            case YES -> Reading.accepted(new Answer.YesNo(true));
            case NO -> Reading.accepted(new Answer.YesNo(false));
            case "" -> Reading.empty();
            default -> Reading.refused(raw, Problem.of(key(), "forms.choice.unknown"));
        };
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.YesNo) {
            return List.of();
        }
        throw unfit(answer);
    }
}
