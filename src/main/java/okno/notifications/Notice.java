package okno.notifications;

import java.time.Instant;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.submissions.SubmissionStatus;

/// An entry of a citizen's feed.
///
/// @param id that of the event it tells
/// @param number of the submission
/// @param service the title of the service
/// @param unread whether the citizen has not opened it yet
public record Notice(
        UUID id,
        CitizenId citizen,
        SubmissionStatus status,
        String number,
        String service,
        Instant at,
        boolean unread) {}
