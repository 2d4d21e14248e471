package okno.accounts.personnel;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;

/// A member of staff as administrators see him.
///
/// @param email the login
/// @param reviewedAt when his rights were last given, changed or confirmed
/// @param signedInAt when he last came in, if ever
public record Employee(
        StaffId id,
        String email,
        FullName name,
        Set<StaffRole> roles,
        State state,
        Instant reviewedAt,
        Optional<Instant> signedInAt) {
    /// Rights are looked through every quarter.
    private static final Period REVIEW = Period.ofMonths(3);

    public Employee {
        roles = Set.copyOf(roles);
    }

    /// Whether the person works here.
    public enum State {
        /// Has not chosen a password yet.
        INVITED,
        ACTIVE,
        /// Left.
        CLOSED;

        /// `invited`, `active`, `closed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Since when the rights should have been looked through again.
    public Instant reviewDueAt() {
        return reviewedAt.atOffset(ZoneOffset.UTC).plus(REVIEW).toInstant();
    }

    /// Whether nobody has looked through the rights for more than a quarter.
    public boolean overdue(Instant now) {
        return state == State.ACTIVE && reviewDueAt().isBefore(now);
    }
}
