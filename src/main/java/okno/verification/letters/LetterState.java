package okno.verification.letters;

import java.util.Locale;
import java.util.Optional;

/// Where a letter is. The post has its own words and many more of them; these are what a citizen
/// has to know.
public enum LetterState {
    /// Waits to be printed.
    QUEUED,
    /// Printed, not handed over to the post yet.
    PRINTED,
    /// Принято: the post has it.
    ACCEPTED,
    /// В пути.
    IN_TRANSIT,
    /// Прибыло в место вручения.
    ARRIVED,
    /// Вручено.
    DELIVERED,
    /// Возврат: nobody came for it in time, or the address was wrong.
    RETURNED,
    /// Spoiled before it left: another one is printed in its stead.
    VOID;

    static LetterState ofRow(String word) {
        return of(word).orElseThrow();
    }

    /// Reads `in-transit`.
    public static Optional<LetterState> of(String word) {
        for (var state : values()) {
            if (state.text().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /// `in-transit`, as tables, addresses and keys of texts write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the post has it.
    public boolean onTheWay() {
        return this == ACCEPTED || this == IN_TRANSIT || this == ARRIVED;
    }

    /// Whether nothing will happen to it any more.
    public boolean ended() {
        return this == DELIVERED || this == RETURNED || this == VOID;
    }

    /// Whether people may set it by hand or by import; the rest follows from printing.
    public boolean reported() {
        return onTheWay() || ended();
    }
}
