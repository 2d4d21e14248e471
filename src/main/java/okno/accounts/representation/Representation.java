package okno.accounts.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.representation.Ground.Kind;

/// The right of one person to act for another, or a wish to have it.
///
/// @param principal the person acted for; empty until a power of attorney is accepted
/// @param principalName as the person's own record says, or as the paper does
/// @param endsOn the first day on which it is in force no more
/// @param reason the word of why an operator refused it
public record Representation(
        UUID id,
        CitizenId representative,
        Optional<CitizenId> principal,
        FullName principalName,
        Ground ground,
        State state,
        LocalDate endsOn,
        Instant askedAt,
        Optional<Refusal> reason) {

    /// How it stands.
    public enum State {
        /// Waits for an operator.
        ASKED,
        IN_FORCE,
        REFUSED,
        /// One of the two ended it, or an operator did.
        ENDED,
        /// The child has come of age, or the paper has expired.
        EXPIRED;

        /// `in-force`, as keys of texts write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether an operator may still look at it: nobody has, and it is of use.
    public boolean unchecked() {
        return !ground.checked() && (state == State.ASKED || state == State.IN_FORCE);
    }

    /// Whether one of the two may end it.
    public boolean endable() {
        return state == State.ASKED || state == State.IN_FORCE;
    }

    /// Whether it is a parent's.
    public boolean parental() {
        return ground.kind() == Kind.CHILD;
    }
}
