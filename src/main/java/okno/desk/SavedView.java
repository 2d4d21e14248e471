package okno.desk;

import java.util.UUID;

/// A filter of the queue that an officer has given a name.
///
/// @param starts whether he begins with it
public record SavedView(UUID id, String name, QueueFilter filter, boolean starts) {}
