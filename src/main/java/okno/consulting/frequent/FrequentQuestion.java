package okno.consulting.frequent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a body tells everybody because it is asked it often.
///
/// @param agency slug of the body
/// @param service slug of the service whose card shows it; absent where the page of the body does
/// @param position smaller ones come first
/// @param withdrawnAt absent while it is shown
/// @param lock grows with every change
public record FrequentQuestion(
        UUID id,
        String agency,
        Optional<String> service,
        int position,
        String question,
        String answer,
        Instant changedAt,
        Optional<Instant> withdrawnAt,
        int lock) {

    public boolean shown() {
        return withdrawnAt.isEmpty();
    }
}
