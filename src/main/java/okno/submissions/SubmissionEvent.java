package okno.submissions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;

/// Something that happened to a submission: append-only.
///
/// @param position counted from 1 within the submission
/// @param message words to the citizen, or his own to the body; may hold personal data
/// @param grounds code of the ground of a refusal or of a suspension, as in the service package
/// @param complaint number of the complaint whose decision it carries out
/// @param charge the fee that is waited for from then on, or no more
public record SubmissionEvent(
        UUID id,
        SubmissionId submission,
        int position,
        Instant at,
        SubmissionStatus status,
        Actor actor,
        Optional<String> message,
        Optional<String> grounds,
        Optional<String> complaint,
        Optional<UUID> charge) {

    /// Whether the body waits for a fee from then on.
    public boolean charged() {
        return charge.isPresent() && status == SubmissionStatus.INTERIM;
    }
}
