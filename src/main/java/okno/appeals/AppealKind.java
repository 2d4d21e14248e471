package okno.appeals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an appeal is (59-ФЗ, ст. 4); a question is what people call what the law has no word for
/// and treats as a statement.
public enum AppealKind {
    PROPOSAL,
    STATEMENT,
    COMPLAINT,
    QUESTION,
    /// A complaint before court of how a service was provided (210-ФЗ, ст. 11.1).
    PRETRIAL;

    /// The word in tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word]; empty for anything else.
    public static Optional<AppealKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
