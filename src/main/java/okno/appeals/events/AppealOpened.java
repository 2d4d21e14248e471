package okno.appeals.events;

import java.util.UUID;

/// Somebody looked at an appeal of his or of a person he acts for: what was told of it is known to
/// him now.
///
/// @param citizen the id of the reader's account
/// @param number as people write it
public record AppealOpened(UUID citizen, String number) {}
