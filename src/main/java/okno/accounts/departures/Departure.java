package okno.accounts.departures;

import java.time.Instant;

/// A citizen's wish that his account be deleted.
///
/// @param dueAt until when he may change his mind
public record Departure(Instant askedAt, Instant dueAt) {}
