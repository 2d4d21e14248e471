package okno.appeals;

import java.time.Instant;

/// What an author thinks of an answer.
///
/// @param mark 1 to 5
/// @param text why; may be empty
public record AppealRating(int mark, String text, Instant at) {}
