package okno.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.forms.Answers;
import org.springframework.stereotype.Component;

/// Puts a submission together with what belongs to it. The caller has made sure of the reader's
/// right.
@Component
class Dossiers {
    private final SubmissionStore submissions;
    private final EventStore events;
    private final Ledger ledger;
    private final Attachments attachments;
    private final CaseFees fees;

    Dossiers(
            SubmissionStore submissions,
            EventStore events,
            Ledger ledger,
            Attachments attachments,
            CaseFees fees) {
        this.submissions = submissions;
        this.events = events;
        this.ledger = ledger;
        this.attachments = attachments;
        this.fees = fees;
    }

    Dossier of(Submission submission) {
        var version = ledger.versionOf(submission);
        var variant = ledger.variantOf(submission);
        var body = ledger.bodyOf(submission);
        var history = events.of(submission.id());
        return new Dossier(
                submission,
                version,
                variant,
                body,
                Answers.fromTree(
                        submissions.answers(submission.id()), variant.form().orElseThrow()),
                history,
                files(submission, history),
                fees.charged(submission, variant, body),
                ledger.deadline(submission, history),
                ledger.waiting(submission, history),
                fees.possible(submission));
    }

    private List<Attachment> files(Submission submission, List<SubmissionEvent> history) {
        var subjects = new ArrayList<UUID>();
        subjects.add(submission.id().value());
        history.forEach(event -> subjects.add(event.id()));
        return attachments.ofSubjects(subjects);
    }
}
