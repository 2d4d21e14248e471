package okno.forms;

import java.util.List;
import okno.content.Fields;

/// A value of a dictionary.
///
/// @param dictionary name of the dictionary
public record DictionaryQuestion(Common common, String dictionary) implements Question {

    static Question of(Common common, Fields fields) {
        return new DictionaryQuestion(common, fields.text("dictionary"));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var value = raw.first(key());
        if (value.isEmpty()) {
            return Reading.empty();
        }
        return at.dictionaries()
                .find(dictionary)
                .flatMap(list -> list.find(value))
                .map(option -> Reading.accepted(new Answer.Choice(option)))
                .orElseGet(() -> Reading.refused(raw, unknown()));
    }

    /// A value may have left the dictionary since it was chosen.
    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Choice(var option)) {
            var known = at.dictionaries().find(dictionary).flatMap(d -> d.find(option.value()));
            return known.isPresent() ? List.of() : List.of(unknown());
        }
        throw unfit(answer);
    }

    private Problem unknown() {
        return Problem.of(key(), "forms.choice.unknown");
    }
}
