package okno.desk.web;

import java.time.Instant;
import java.time.ZoneId;
import okno.submissions.SubmissionStatus;

/// What somebody else did to a submission while an officer was writing.
///
/// @param who did it
/// @param what in words, as in the record of deeds
/// @param status of the submission now
public record Change(String who, String what, Instant at, ZoneId zone, SubmissionStatus status) {}
