package okno.appeals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which appeals to his bodies an officer wants to see.
///
/// @param number of the only one wanted, however it stands
public record AppealFilter(State state, Optional<AppealKind> kind, Optional<AppealNumber> number) {

    /// How an appeal stands, as officers sort their work.
    public enum State {
        OPEN,
        /// Those that have to be registered.
        NEW,
        /// Those that the officer works on.
        MINE,
        ENDED;

        /// Empty where the state of the appeal is not what it is about.
        List<AppealState> states() {
            return this == NEW ? List.of(AppealState.SENT, AppealState.FORWARDED) : List.of();
        }

        /// The word in addresses and keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads [#word]; an unknown one shows all that is open.
        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElse(OPEN);
        }
    }
}
