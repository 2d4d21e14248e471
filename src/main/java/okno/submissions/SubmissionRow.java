package okno.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A submission in a list.
///
/// @param body the slug of the body
/// @param dueOn the last day for the decision; empty where no term is known or it was made
/// @param charge that its body waits for
public record SubmissionRow(
        SubmissionId id,
        SubmissionNumber number,
        UUID versionId,
        String body,
        SubmissionStatus status,
        Instant sentAt,
        Optional<LocalDate> dueOn,
        Optional<UUID> charge) {}
