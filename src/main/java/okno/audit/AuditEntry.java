package okno.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A recorded deed.
///
/// @param recordedAt when, to the microsecond
/// @param action what was done: `submission.sent`
/// @param subjectKind what sort of thing it was done to: `submission`
/// @param subject the id of that thing
/// @param facts further facts, without personal data
public record AuditEntry(
        UUID id,
        Instant recordedAt,
        Actor actor,
        String action,
        String subjectKind,
        String subject,
        Map<String, String> facts) {
    public AuditEntry {
        facts = Map.copyOf(facts);
    }
}
