package okno.desk.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/// The page on which a submission is taken or handed over.
///
/// @param path of the case
/// @param slug of the page itself: `assignment` or `handover`
/// @param seen the lock of the submission
/// @param colleagues to whom it may be handed over
/// @param colleague who was chosen
/// @param message what was typed to the citizen
/// @param possible whether it is still open
/// @param change what happened meanwhile; absent when nothing did
public record AssignmentPage(
        String number,
        String path,
        SubmissionStatus status,
        String slug,
        int seen,
        List<Option> colleagues,
        String colleague,
        String message,
        boolean possible,
        Problems problems,
        @Nullable Change change) {}
