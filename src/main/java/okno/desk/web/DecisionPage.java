package okno.desk.web;

import java.util.List;
import okno.attachments.AttachmentLimits;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/// The page of a decision.
///
/// @param path of the case
/// @param possible whether the decision can be made as the submission stands
/// @param grounds of refusal, or of suspension, that the card of the service names
/// @param change what happened meanwhile; absent when nothing did
public record DecisionPage(
        String number,
        String path,
        SubmissionStatus status,
        String service,
        Decision decision,
        boolean possible,
        DecisionForm form,
        List<Option> grounds,
        AttachmentLimits limits,
        Problems problems,
        @Nullable Change change) {}
