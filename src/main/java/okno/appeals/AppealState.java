package okno.appeals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an appeal stands.
public enum AppealState {
    /// It has reached the body, which has to register it.
    SENT,
    /// The body works on it.
    REGISTERED,
    /// It has reached the body whose matter it is, which has to register it in turn.
    FORWARDED,
    /// The body works on it longer than the law gives at first.
    EXTENDED,
    ANSWERED,
    /// A complaint before court, by the decision on it.
    GRANTED,
    /// The same.
    REJECTED,
    /// On a ground of the law (59-ФЗ, ст. 11).
    LEFT_UNANSWERED,
    WITHDRAWN;

    /// The word in tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads [#word]; empty for anything else.
    public static Optional<AppealState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    /// Whether the body said what it found.
    public boolean decided() {
        return this == ANSWERED || this == GRANTED || this == REJECTED;
    }

    /// Whether something is still to come.
    public boolean open() {
        return switch (this) {
            case SENT, REGISTERED, FORWARDED, EXTENDED -> true;
            case ANSWERED, GRANTED, REJECTED, LEFT_UNANSWERED, WITHDRAWN -> false;
        };
    }
}
