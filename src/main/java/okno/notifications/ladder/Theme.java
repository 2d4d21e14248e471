package okno.notifications.ladder;

import java.util.Locale;

/// A group of notices that a person chooses channels for.
public enum Theme {
    /// Where an application, a question or an appeal stands.
    STEPS,
    /// Something is asked of the person.
    DEMANDS,
    MONEY,
    /// What a body answered to a question or an appeal.
    ANSWERS,
    /// The account itself.
    SECURITY;

    /// Reads `steps`, `demands`, `money`, `answers`, `security`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Theme of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// As tables, keys of texts and addresses write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a person may turn it off: a stranger in an account would begin with that.
    public boolean optional() {
        return this != SECURITY;
    }
}
