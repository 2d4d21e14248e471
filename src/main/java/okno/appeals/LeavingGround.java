package okno.appeals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why an appeal may be left unanswered (59-ФЗ, ст. 11).
public enum LeavingGround {
    /// Neither a name nor an address (ч. 1): there is nobody to be told.
    ANONYMOUS,
    /// It contests a decision of a court (ч. 2); the order of contesting it is explained.
    COURT,
    /// Abuse or threats (ч. 3); the author may be told that this is not allowed.
    ABUSIVE,
    /// It cannot be read (ч. 4).
    UNREADABLE,
    /// What it is about cannot be understood (ч. 4.1).
    MEANINGLESS,
    /// Answered several times in essence, with nothing new (ч. 5): the correspondence ends.
    REPEATED,
    /// The answer would reveal a secret that the law protects (ч. 6).
    SECRET;

    /// Those of a kind of appeal. A complaint before court is left without answer only for abuse,
    /// threats or what cannot be read (ПП РФ от 16.08.2012 № 840, Правила, п. 20).
    public static List<LeavingGround> of(AppealKind kind) {
        return kind == AppealKind.PRETRIAL ? List.of(ABUSIVE, UNREADABLE) : List.of(values());
    }

    /// The word in tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word]; empty for anything else.
    public static Optional<LeavingGround> of(String word) {
        return Arrays.stream(values()).filter(ground -> ground.word().equals(word)).findFirst();
    }

    /// Whether the law has the body tell the author why in words of its own.
    public boolean told() {
        return this != ANONYMOUS;
    }
}
