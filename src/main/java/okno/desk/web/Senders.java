package okno.desk.web;

import okno.accounts.Citizens;
import okno.submissions.Submission;
import okno.submissions.signing.Signing;
import org.springframework.stereotype.Component;

/// Tells an officer who asks, for whom, and how it was signed.
@Component
class Senders {
    private final Citizens citizens;
    private final Signing signing;

    Senders(Citizens citizens, Signing signing) {
        this.citizens = citizens;
        this.signing = signing;
    }

    CasePage.Sender of(Submission submission) {
        return new CasePage.Sender(
                citizens.find(submission.citizen()).orElse(null),
                submission.representative(),
                signing.ofSubmission(submission.id()));
    }
}
