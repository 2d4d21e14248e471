package okno.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okno.content.Fields;

/// A postal address: one free text (`key.text`), or its parts (`key.postcode`, `key.region` and so
/// on, see [AddressPart#code()]).
///
/// @param split whether the parts are asked for one by one
public record AddressQuestion(Common common, boolean split) implements Question {

    private static final int LONGEST_PART = 200;
    private static final int LONGEST_TEXT = 500;
    private static final Set<AddressPart> WHOLE = EnumSet.of(AddressPart.TEXT);
    private static final Set<AddressPart> SPLIT =
            EnumSet.complementOf(EnumSet.of(AddressPart.TEXT));
    private static final List<AddressPart> NEEDED =
            List.of(AddressPart.LOCALITY, AddressPart.HOUSE);

    static Question of(Common common, Fields fields) {
        return new AddressQuestion(common, fields.flag("parts", false));
    }

    /// The parts that are asked for, in the order of showing.
    public List<AddressPart> parts() {
        return List.copyOf(split ? SPLIT : WHOLE);
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var parts = new EnumMap<AddressPart, String>(AddressPart.class);
        for (var part : parts()) {
            var text = Texts.line(raw.part(key(), part.code()));
            if (!text.isEmpty()) {
                parts.put(part, text);
            }
        }
        return parts.isEmpty() ? Reading.empty() : Reading.accepted(new Answer.Address(parts));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (!(answer instanceof Answer.Address(var parts))) {
            throw unfit(answer);
        }
        var problems = new ArrayList<Problem>();
        parts.forEach((part, text) -> problems.addAll(check(part, text)));
        if (split) {
            NEEDED.stream()
                    .filter(part -> !parts.containsKey(part))
                    .map(part -> Problem.of(field(part), "forms.address." + part.code()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private List<Problem> check(AddressPart part, String text) {
        if (part == AddressPart.POSTCODE && !text.matches("[0-9]{6}")) {
            return List.of(Problem.of(field(part), "forms.address.postcode"));
        }
        return Texts.tooLong(
                field(part), text, part == AddressPart.TEXT ? LONGEST_TEXT : LONGEST_PART);
    }

    /// The input without which there is no address.
    String firstNeeded() {
        return field(split ? NEEDED.getFirst() : AddressPart.TEXT);
    }

    private String field(AddressPart part) {
        return key() + "." + part.code();
    }
}
