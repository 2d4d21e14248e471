package okno.forms;

import java.util.List;
import okno.content.Fields;
import okno.identifiers.EmailAddress;

/// An address of electronic mail.
public record EmailQuestion(Common common) implements Question {

    static Question of(Common common, Fields fields) {
        return new EmailQuestion(common);
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var text = Texts.line(raw.first(key()));
        if (text.isEmpty()) {
            return Reading.empty();
        }
        return EmailAddress.parse(text)
                .map(value -> Reading.accepted(new Answer.Email(value)))
                .orElseGet(() -> Reading.refused(raw, refusal(text)));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Email) {
            return List.of();
        }
        throw unfit(answer);
    }

    private Problem refusal(String text) {
        return Problem.of(key(), EmailAddress.check(text).messageKey());
    }
}
