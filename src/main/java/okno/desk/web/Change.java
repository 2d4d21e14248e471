package okno.desk.web;

import java.time.Instant;
import java.time.ZoneId;

/// What somebody else did while an officer was writing.
///
/// @param who did it
/// @param what in words, as in the record of deeds
public record Change(String who, String what, Instant at, ZoneId zone) {}
