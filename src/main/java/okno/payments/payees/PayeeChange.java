package okno.payments.payees;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.payments.Payee;

/// Requisites of a body as somebody proposed them.
///
/// @param code what packages and officers name them by
/// @param title what they are for, in words
/// @param proposedBy absent for those that came with the installation
public record PayeeChange(
        UUID id,
        String agency,
        String code,
        String title,
        Payee payee,
        State state,
        Optional<StaffId> proposedBy,
        Instant proposedAt) {

    /// What became of a proposal.
    public enum State {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        /// It was in force until others took its place.
        REPLACED;

        /// The word in the database and in keys of texts: `in_force`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
