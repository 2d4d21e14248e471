package okno.desk.web;

import java.util.List;
import okno.accounts.Citizens;
import okno.audit.Actor;
import okno.signatures.evidence.KeptSignature;
import okno.submissions.Dossier;
import okno.submissions.Submission;
import okno.submissions.signing.SignedApplications;
import okno.submissions.unreached.Unreached;
import org.springframework.stereotype.Component;

/// Tells an officer who asks, for whom, and how it was signed.
@Component
class Senders {
    private final Citizens citizens;
    private final SignedApplications signed;
    private final Unreached unreached;

    Senders(Citizens citizens, SignedApplications signed, Unreached unreached) {
        this.citizens = citizens;
        this.unreached = unreached;
        this.signed = signed;
    }

    CasePage.Sender of(Submission submission) {
        return new CasePage.Sender(
                citizens.find(submission.citizen()).orElse(null),
                submission.representative(),
                signed.of(submission.id()),
                unreached.of(submission.id()));
    }

    /// The seals of files that the body handed over; most cases have none to ask for.
    List<KeptSignature> seals(Dossier dossier) {
        var decided =
                dossier.events().stream()
                        .filter(event -> event.actor().kind() == Actor.Kind.STAFF)
                        .filter(event -> !dossier.filesOf(event).isEmpty())
                        .toList();
        return signed.seals(decided);
    }
}
