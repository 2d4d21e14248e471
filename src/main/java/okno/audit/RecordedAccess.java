package okno.audit;

import java.time.Instant;
import java.util.UUID;

/// An access as its person is shown it.
///
/// @param id orders them; the page after begins below it
public record RecordedAccess(UUID id, Instant at, Actor.Kind by, Access access) {}
