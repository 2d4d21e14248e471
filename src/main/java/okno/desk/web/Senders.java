package okno.desk.web;

import okno.accounts.Citizens;
import okno.submissions.Submission;
import okno.submissions.signing.SignedApplications;
import org.springframework.stereotype.Component;

/// Tells an officer who asks, for whom, and how it was signed.
@Component
class Senders {
    private final Citizens citizens;
    private final SignedApplications signed;

    Senders(Citizens citizens, SignedApplications signed) {
        this.citizens = citizens;
        this.signed = signed;
    }

    CasePage.Sender of(Submission submission) {
        return new CasePage.Sender(
                citizens.find(submission.citizen()).orElse(null),
                submission.representative(),
                signed.of(submission.id()));
    }
}
