package okno.submissions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.attachments.Attachment;
import okno.attachments.AttachmentLimits;
import okno.forms.AnswerText;
import okno.platform.web.Problems;
import okno.signatures.evidence.KeptSignature;
import okno.submissions.Dossier;
import okno.submissions.SubmissionStatus;
import okno.submissions.fees.ChargedFee;
import okno.submissions.ports.CaseComplaints;
import okno.submissions.signing.SigningState;
import org.jspecify.annotations.Nullable;

/// A submission of the citizen.
///
/// @param dueOn the last day for the decision; absent when it was made or no term is known
/// @param why how that day was counted, one sentence
/// @param unpaid whether the term begins only once the fee is paid
/// @param waiting while the body waits for the citizen the term does not run
/// @param fees what was charged for it
/// @param events newest first
/// @param complaints what became of complaints about it, the oldest first
/// @param question what the body asks now
/// @param results files of the decision
/// @param signing how it was signed, if it was by a qualified signature
/// @param parties who is acted for by whom, if somebody is
public record SubmissionPage(
        String number,
        String path,
        String service,
        String servicePath,
        String body,
        SubmissionStatus status,
        ZoneId zone,
        Instant sentAt,
        @Nullable LocalDate dueOn,
        @Nullable String why,
        boolean unpaid,
        Dossier.@Nullable Wait waiting,
        List<Event> events,
        List<CaseComplaints.Moment> complaints,
        boolean mayWithdraw,
        @Nullable Event question,
        List<Result> results,
        List<AnswerText.Group> answers,
        List<Attachment> files,
        List<ChargedFee> fees,
        Optional<SigningState> signing,
        AttachmentLimits limits,
        Optional<Parties> parties,
        String reply,
        Problems problems) {
    /// A line of the time line: what happened to the submission or to a complaint about it.
    public record Line(
            Instant at, @Nullable Event event, CaseComplaints.@Nullable Moment complaint) {}

    /// Everything that happened, newest first.
    public List<Line> timeline() {
        return Stream.concat(
                        complaints.reversed().stream().map(it -> new Line(it.at(), null, it)),
                        events.stream().map(it -> new Line(it.at(), it, null)))
                .sorted(Comparator.comparing(Line::at).reversed())
                .toList();
    }

    /// Whether an answer was not sent because the body went on meanwhile.
    public boolean unsent() {
        return !reply.isEmpty() && !problems.any();
    }

    /// Where a complaint about it begins.
    public String complaintPath() {
        return path + "/complaint";
    }

    /// A file of the decision.
    ///
    /// @param seal of the body under it, if there is one
    public record Result(Attachment file, Optional<KeptSignature> seal) {}

    /// A step of the time line.
    ///
    /// @param who «Вы», the portal or the body
    /// @param ground the words of a ground of refusal
    /// @param complaint number of the complaint whose decision it carries out
    /// @param fee that is waited for from then on, or no more
    /// @param charged whether it is waited for from then on
    public record Event(
            SubmissionStatus status,
            Instant at,
            String who,
            @Nullable String message,
            @Nullable String ground,
            @Nullable String complaint,
            @Nullable ChargedFee fee,
            boolean charged,
            List<Attachment> files) {}
}
