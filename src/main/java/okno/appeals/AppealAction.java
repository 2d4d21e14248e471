package okno.appeals;

import java.util.Arrays;
import java.util.Locale;

/// What may happen to an appeal.
public enum AppealAction {
    /// Its author sends it.
    SEND,
    /// It comes into being as a part of another, for another body (59-ФЗ, ст. 8, ч. 4).
    PART,
    /// The body enters it in its register (ст. 8, ч. 2).
    REGISTER,
    /// The body sends it to the one whose matter it is (ст. 8, ч. 3).
    FORWARD,
    /// The body sends parts of it to others and answers the rest (ст. 8, ч. 4).
    SPLIT,
    /// The body takes longer, once (ст. 12, ч. 2).
    EXTEND,
    ANSWER,
    /// The body finds a complaint before court justified (210-ФЗ, ст. 11.2, ч. 7).
    GRANT,
    /// The body finds a complaint before court unjustified.
    REJECT,
    /// The body gives no answer, on a ground of the law (ст. 11).
    LEAVE,
    /// Its author wants no answer any more (ст. 5, п. 5).
    WITHDRAW;

    /// The word in tables, events and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AppealAction of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// Whether it is the author who does it; everything else is done by a body.
    public boolean byCitizen() {
        return this == SEND || this == WITHDRAW;
    }
}
