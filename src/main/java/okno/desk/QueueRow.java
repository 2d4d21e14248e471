package okno.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;

/// A line of the queue.
///
/// @param versionId the version of the service, see the catalogue
/// @param body slug of the body
/// @param dueOn the last day for the decision; empty where no reliable term is known
/// @param lock changes with everything that is done to it
public record QueueRow(
        UUID id,
        SubmissionNumber number,
        CitizenId citizen,
        UUID versionId,
        String body,
        SubmissionStatus status,
        Optional<StaffId> officer,
        Optional<LocalDate> dueOn,
        int lock,
        Instant sentAt,
        Optional<Instant> endedAt) {}
