package okno.notifications.control;

import java.time.Instant;
import java.util.Optional;

/// A try with a provider, or what it said later.
///
/// @param outcome `taken`, `delivered`, `later`, `refused`, `closed`
/// @param reason the key of a text; empty if nothing failed
/// @param receipt the provider's id of the message; may be empty
public record AttemptRow(
        String provider,
        String outcome,
        String reason,
        String receipt,
        int millis,
        Instant at,
        Optional<Instant> next) {}
