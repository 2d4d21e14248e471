package okno.submissions.unreached;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;

/// A submission whose citizen could not be told of what became of it.
///
/// @param versionId the version of the service, see the catalogue
/// @param body slug of the body
/// @param noticedAt when the last way to him had failed
/// @param writtenAt when the body sent a letter on paper; empty while it has not
public record UnreachedCase(
        UUID id,
        SubmissionNumber number,
        CitizenId citizen,
        UUID versionId,
        String body,
        SubmissionStatus status,
        Instant sentAt,
        Instant noticedAt,
        Optional<Instant> writtenAt) {}
