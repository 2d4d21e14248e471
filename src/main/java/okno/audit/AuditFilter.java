package okno.audit;

import java.time.Instant;
import java.util.Optional;

/// Which entries of the record somebody looks for. An empty text stands for any.
///
/// @param from the first moment
/// @param until the moment after the last
/// @param actor id of who did it, of whatever kind
/// @param action what was done: `submission.sent`
public record AuditFilter(
        Instant from, Optional<Instant> until, String actor, String action, Subject subject) {
    /// What it was done to.
    ///
    /// @param kind what sort of thing
    /// @param id which one
    public record Subject(String kind, String id) {}
}
