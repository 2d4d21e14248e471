package okno.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okno.agencies.Agency;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.catalogue.Variant;
import okno.forms.Answers;
import okno.payments.Charges;
import okno.submissions.fees.ChargedFee;
import org.springframework.stereotype.Component;

/// Puts a submission together with what belongs to it. The caller has made sure of the reader's
/// right.
@Component
class Dossiers {
    private final SubmissionStore submissions;
    private final EventStore events;
    private final Ledger ledger;
    private final Attachments attachments;
    private final Charges charges;
    private final Clock clock;

    Dossiers(
            SubmissionStore submissions,
            EventStore events,
            Ledger ledger,
            Attachments attachments,
            Charges charges,
            Clock clock) {
        this.submissions = submissions;
        this.events = events;
        this.ledger = ledger;
        this.attachments = attachments;
        this.charges = charges;
        this.clock = clock;
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
                fees(submission, variant, body),
                ledger.deadline(submission, history),
                ledger.waiting(submission, history));
    }

    /// Nobody asks for charges of what the portal takes no fee for.
    private List<ChargedFee> fees(Submission submission, Variant variant, Agency body) {
        if (!(variant.fee() instanceof Variant.Fee.Known fee) || fee.collected().isEmpty()) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), body.zone());
        return charges.of(submission.id().value()).stream()
                .map(charge -> ChargedFee.of(charge, today))
                .toList();
    }

    private List<Attachment> files(Submission submission, List<SubmissionEvent> history) {
        var subjects = new ArrayList<UUID>();
        subjects.add(submission.id().value());
        history.forEach(event -> subjects.add(event.id()));
        return attachments.ofSubjects(subjects);
    }
}
