package okno.submissions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A draft in the list of drafts.
///
/// @param place ОКТМО of the place it is ordered for, if one was chosen
public record DraftRow(
        SubmissionId id, UUID versionId, Optional<String> place, Instant changedAt) {}
