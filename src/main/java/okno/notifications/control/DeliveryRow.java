package okno.notifications.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A delivery without its reader: neither who he is nor where he is reached nor what he is told.
///
/// @param party whose doing the news is
/// @param next when it is tried next, while it waits
public record DeliveryRow(
        UUID id,
        String channel,
        String state,
        String party,
        boolean lawful,
        String reason,
        Instant createdAt,
        Optional<Instant> next) {
    /// Whether it can be sent again.
    public boolean hasFailed() {
        return Failures.STATES.contains(state);
    }
}
