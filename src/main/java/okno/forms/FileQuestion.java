package okno.forms;

import java.util.List;
import okno.content.Fields;
import okno.forms.Answer.FileSignature;

/// Files attached to the application. They are uploaded on their own; the answer is what the keeper
/// of files has in the slot, whatever the browser sends.
///
/// @param slot where the keeper of files puts them; the key of the question by default
/// @param max the most files
/// @param signed whether each file needs a qualified signature that came with it
public record FileQuestion(Common common, String slot, int max, boolean signed)
        implements Question {

    private static final int DEFAULT_MAX = 10;

    static Question of(Common common, Fields fields) {
        var slot = fields.optionalText("slot").orElse(common.key());
        var signature = fields.oneOf("signature", Signature.class).orElse(Signature.NONE);
        return new FileQuestion(
                common, slot, fields.whole("max", DEFAULT_MAX), signature == Signature.REQUIRED);
    }

    private enum Signature {
        NONE,
        REQUIRED
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var files = at.files().apply(slot);
        return files.isEmpty() ? Reading.empty() : Reading.accepted(new Answer.Files(files));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Files(var files)) {
            return files.size() <= max
                    ? List.of()
                    : List.of(Problem.of(key(), "forms.files.many", max));
        }
        throw unfit(answer);
    }

    @Override
    public List<Problem> unready(Answer answer) {
        if (!signed || !(answer instanceof Answer.Files(var files))) {
            return List.of();
        }
        return files.stream()
                .filter(file -> file.signature() != FileSignature.HOLDS)
                .map(file -> Problem.of(key(), words(file.signature()), file.name()))
                .toList();
    }

    private static String words(FileSignature signature) {
        return switch (signature) {
            case ABSENT, HOLDS -> "forms.files.unsigned";
            case REFUSED -> "forms.files.signature-refused";
            case UNDECIDED -> "forms.files.signature-undecided";
        };
    }
}
