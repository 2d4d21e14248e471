package okno.appeals.complaints;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whose decision or deed is complained of; by it the law finds who decides the complaint (210-ФЗ,
/// ст. 11.2, ч. 1).
public enum ComplaintTarget {
    /// An official or an employee: the head of the body decides.
    OFFICIAL,
    /// The head of the body, or the body as a whole: the body above it decides; of an МФЦ, its
    /// founder.
    HEAD;

    /// The word in tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word]; empty for anything else.
    public static Optional<ComplaintTarget> of(String word) {
        return Arrays.stream(values()).filter(target -> target.word().equals(word)).findFirst();
    }
}
