package okno.appeals.complaints;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a granted complaint does to the case (210-ФЗ, ст. 11.2, ч. 7, п. 1).
public enum ComplaintEffect {
    /// The decision is annulled: the body decides anew.
    REOPENING,
    /// Mistakes in the result are put right: it is given anew.
    REPAIR,
    /// Papers or money are given back, as the decision says.
    RETURN,
    /// What is done stands in the decision alone.
    NONE;

    /// The word in tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word]; empty for anything else.
    public static Optional<ComplaintEffect> of(String word) {
        return Arrays.stream(values()).filter(effect -> effect.word().equals(word)).findFirst();
    }
}
