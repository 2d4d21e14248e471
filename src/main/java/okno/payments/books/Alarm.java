package okno.payments.books;

import java.time.Instant;
import java.util.UUID;

/// Something that does not balance, and since when that is known.
public record Alarm(UUID id, Imbalance what, Instant since) {}
