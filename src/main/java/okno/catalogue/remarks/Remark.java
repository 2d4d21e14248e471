package okno.catalogue.remarks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A reader's word about a mistake in a card.
///
/// @param version number of the version that was read
/// @param agency slug of the body that answers for the service
/// @param email where an answer is wanted; forgotten once the remark is dealt with
/// @param doneAt absent while nobody has dealt with it
public record Remark(
        UUID id,
        String slug,
        int version,
        String agency,
        String text,
        Optional<String> email,
        Instant createdAt,
        Optional<Instant> doneAt) {}
