package okno.notifications;

import java.time.Instant;
import java.util.UUID;
import okno.submissions.StatusChanged;
import okno.submissions.SubmissionStatus;

/// A piece of news as its job carries it.
///
/// @param event the id of what happened, by which it is told once
/// @param citizen the id of the account it is told to
/// @param number of the submission
/// @param service the title of the service
record News(
        UUID event,
        UUID citizen,
        String number,
        String service,
        SubmissionStatus status,
        Instant at) {
    static News of(StatusChanged change, Instant now) {
        return new News(
                change.event(),
                change.citizen(),
                change.number(),
                change.service(),
                change.status(),
                now);
    }
}
