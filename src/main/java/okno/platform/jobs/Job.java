package okno.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A piece of durable work as its handler sees it.
///
/// @param kind which handler runs it
/// @param subject the id of what it is about, for people who look at the list of jobs; no personal
/// data
/// @param payload JSON the enqueuer wrote; already opened when it was sealed
/// @param attempts how many times it was started, this time included
public record Job(UUID id, String kind, String subject, @Nullable String payload, int attempts) {}
