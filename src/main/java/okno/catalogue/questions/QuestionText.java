package okno.catalogue.questions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question as it is counted: lower case, «е» for «ё», one space between words.
final class QuestionText {
    private static final int LONGEST = 100;

    /// Five digits in a row, whatever stands between them, may be of a СНИЛС, a telephone or a
    /// passport. Control signs nobody types, and PostgreSQL does not take each.
    private static final Pattern UNFIT = Pattern.compile("@|\\p{Cc}|(\\d[\\s().+-]*){5}");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private QuestionText() {}

    /// Empty for a question that must not be kept: one that says nothing, is longer than a question
    /// or may hold a number or an address of a person.
    static Optional<String> of(String typed) {
        var text =
                SPACES.matcher(typed.strip().toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .replace('ё', 'е');
        return text.isEmpty() || text.length() > LONGEST || UNFIT.matcher(text).find()
                ? Optional.empty()
                : Optional.of(text);
    }
}
