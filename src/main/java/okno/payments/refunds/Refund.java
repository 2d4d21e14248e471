package okno.payments.refunds;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Kopecks;

/// Money that a body decided to give back.
///
/// @param payment that it came by
/// @param charge what it had settled, if anything
/// @param agency slug of the body that decided
/// @param external what the gateway calls it
/// @param askAt when the gateway is asked next
/// @param asked how often it was asked
public record Refund(
        UUID id,
        UUID payment,
        Optional<UUID> charge,
        String agency,
        Kopecks amount,
        Way way,
        Reason reason,
        RefundState state,
        Optional<String> external,
        Instant decidedAt,
        Optional<Instant> askAt,
        int asked) {

    /// How money goes back.
    public enum Way {
        GATEWAY,
        BANK;

        /// The word in the database and in keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why money goes back.
    public enum Reason {
        ANNULLED,
        OVERPAID,
        TWICE,
        MISTAKEN,
        ASKED;

        /// The word in the database, in forms and in keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads [#word].
        public static Optional<Reason> of(String word) {
            return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
        }
    }

    /// The same after a step.
    ///
    /// @throws IllegalStateException when that step does not exist
    Refund to(RefundState next, Optional<String> known) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        return with(next, known, Optional.empty(), 0);
    }

    Refund knownAs(Optional<String> name) {
        return with(state, name, askAt, asked);
    }

    Refund asking(Instant at) {
        return with(state, external, Optional.of(at), asked + 1);
    }

    private Refund with(RefundState next, Optional<String> known, Optional<Instant> at, int times) {
        return new Refund(
                id, payment, charge, agency, amount, way, reason, next, known, decidedAt, at,
                times);
    }
}
