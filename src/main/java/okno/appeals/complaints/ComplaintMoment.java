package okno.appeals.complaints;

import java.time.Instant;

/// Something that happened to a complaint about a case.
///
/// @param complaint its number, as people write it
/// @param action word of what was done
public record ComplaintMoment(String complaint, String action, Instant at) {}
