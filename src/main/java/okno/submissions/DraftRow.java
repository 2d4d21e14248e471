package okno.submissions;

import java.time.Instant;
import java.util.UUID;

/// A draft in the list of drafts.
public record DraftRow(SubmissionId id, UUID versionId, String variant, Instant changedAt) {}
