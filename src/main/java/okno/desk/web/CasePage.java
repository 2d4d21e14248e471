package okno.desk.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.attachments.Attachment;
import okno.audit.Actor;
import okno.forms.AnswerText;
import okno.platform.web.Problems;
import okno.signatures.evidence.KeptSignature;
import okno.submissions.Dossier;
import okno.submissions.Submission.Representative;
import okno.submissions.SubmissionStatus;
import okno.submissions.fees.ChargedFee;
import okno.submissions.signing.SigningState;
import okno.submissions.unreached.Unreached;
import okno.terms.Deadline;
import org.jspecify.annotations.Nullable;

/// A submission as an officer sees it.
///
/// @param due absent when it has ended or no term is known
/// @param deadline the same with its explanation
/// @param waiting for the applicant that lasts: the term does not run
/// @param officer who works on it
/// @param takeable whether the reader may take it: it is open and not his
/// @param fees what was charged for it
/// @param events newest first
/// @param seals under files that the body handed over
/// @param typed a note that was refused
public record CasePage(
        Head head,
        Sender sender,
        @Nullable Due due,
        @Nullable Deadline deadline,
        Dossier.@Nullable Wait waiting,
        @Nullable String officer,
        boolean takeable,
        List<Decision> decisions,
        List<AnswerText.Group> answers,
        List<Attachment> files,
        List<ChargedFee> fees,
        List<Event> events,
        List<KeptSignature> seals,
        List<Line> notes,
        List<JournalEntry> journal,
        String typed,
        Problems problems) {
    /// Who asks.
    ///
    /// @param citizen absent when his account was erased
    /// @param representative who sent it for him
    /// @param signing how it was signed, if it was by a qualified signature
    /// @param unreached that no channel reached him with news that the law asks to tell
    public record Sender(
            @Nullable Citizen citizen,
            Optional<Representative> representative,
            Optional<SigningState> signing,
            Optional<Unreached.Mark> unreached) {}

    /// What it is.
    ///
    /// @param path of this page
    public record Head(
            String number,
            String path,
            String service,
            String variant,
            String body,
            SubmissionStatus status,
            ZoneId zone,
            Instant sentAt) {}

    /// A step of the time line.
    ///
    /// @param who the name of an officer or a representative; absent for others
    /// @param ground the words of a ground of refusal
    /// @param complaint number of the complaint whose decision it carries out
    /// @param uin of the fee that is waited for from then on, or no more
    /// @param charged whether it is waited for from then on
    public record Event(
            SubmissionStatus status,
            Instant at,
            Actor.Kind kind,
            @Nullable String who,
            @Nullable String message,
            @Nullable String ground,
            @Nullable String complaint,
            @Nullable String uin,
            boolean charged,
            List<Attachment> files) {}

    /// A note with its author.
    public record Line(String who, Instant at, String text) {}
}
