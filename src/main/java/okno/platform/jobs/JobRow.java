package okno.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job as administrators see it.
///
/// @param runAt when it is tried next; for a running one, when it would be taken from a dead node
/// @param reason why the last attempt failed
public record JobRow(
        UUID id,
        String kind,
        String subject,
        JobState state,
        int attempts,
        @Nullable String reason,
        Instant runAt,
        Instant createdAt) {}
