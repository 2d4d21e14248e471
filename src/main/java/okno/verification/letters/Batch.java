package okno.verification.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Letters printed together.
///
/// @param handedAt when the post got them; the sheets are gone then
public record Batch(UUID id, int letters, Instant madeAt, Optional<Instant> handedAt) {}
