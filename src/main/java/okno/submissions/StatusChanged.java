package okno.submissions;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// News of a submission: it was sent, or something happened to it. Holds ids and facts, nothing
/// personal; may be told more than once and out of order.
///
/// @param event the id of the event, by which a listener knows that it has told already
/// @param number as people write it
/// @param citizen the id of the account it belongs to
/// @param service the title of the service
/// @param body the slug of the body
/// @param word what it is told as
@NamedInterface("events")
public record StatusChanged(
        UUID event,
        SubmissionId submission,
        String number,
        UUID citizen,
        String service,
        String body,
        SubmissionStatus status,
        Word word) {

    /// What news of a submission are told as.
    @NamedInterface("events")
    public enum Word {
        /// As its status.
        STATUS,
        /// The body only wrote to the citizen: the status is what it was.
        WRITTEN,
        /// A fee was charged, and the body waits for it.
        CHARGED,
        /// The fee is waited for no more.
        PAID
    }
}
