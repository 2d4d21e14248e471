package okno.notifications;

import java.time.Instant;
import java.util.UUID;
import okno.accounts.CitizenId;

/// An entry of a citizen's feed.
///
/// @param id that of the event it tells
/// @param unread whether the citizen has not opened it yet
public record Notice(UUID id, CitizenId citizen, Told told, Instant at, boolean unread) {}
