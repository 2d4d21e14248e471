package okno.appeals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the answer goes. The cabinet has it in any case (59-ФЗ, ст. 10, ч. 4).
///
/// @param address for the two ways that need one; empty otherwise
public record AnswerWay(Kind kind, String address) {
    public static final AnswerWay CABINET = new AnswerWay(Kind.CABINET, "");

    /// How an answer reaches its author.
    public enum Kind {
        CABINET,
        EMAIL,
        POST;

        /// The word in forms and keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads [#word]; empty for anything else.
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }
}
