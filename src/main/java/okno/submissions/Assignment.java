package okno.submissions;

import java.time.Clock;
import java.util.Map;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.NotFound;
import org.springframework.stereotype.Component;

/// Who works on a submission, and on what grounds he may refuse or suspend it.
@Component
class Assignment {
    private final SubmissionStore store;
    private final Ledger ledger;
    private final Officers officers;
    private final Audit audit;
    private final Clock clock;

    Assignment(SubmissionStore store, Ledger ledger, Officers officers, Audit audit, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    void assign(Submission submission, StaffId by, StaffId to) {
        if (submission.state().status().isFinal()) {
            throw new Conflict("case has ended");
        }
        if (!officers.agenciesOf(to).contains(submission.body())) {
            throw new NotFound("colleague");
        }
        if (!store.update(submission.takenBy(to), clock.instant())) {
            throw new Conflict("case changed meanwhile");
        }
        audit.record(
                Actor.staff(by.value()),
                "submission.assigned",
                "submission",
                submission.id().toString(),
                Map.of("officer", to.value().toString()));
    }

    void requireGround(Submission submission, String code) {
        if (ledger.variantOf(submission).refusals().ground(code).isEmpty()) {
            throw new NotFound("ground");
        }
    }

    void requireSuspension(Submission submission, String code) {
        if (ledger.variantOf(submission).refusals().suspension(code).isEmpty()) {
            throw new NotFound("suspension");
        }
    }
}
