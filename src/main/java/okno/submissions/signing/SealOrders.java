package okno.submissions.signing;

import okno.platform.jobs.JobQueue;
import okno.signatures.seal.Seals;
import okno.submissions.SubmissionEvent;
import org.springframework.stereotype.Component;

/// Has what bodies hand over sealed.
@Component
public class SealOrders {
    private final Seals seals;
    private final JobQueue jobs;

    SealOrders(Seals seals, JobQueue jobs) {
        this.seals = seals;
        this.jobs = jobs;
    }

    /// Has the files of an event sealed, if its body has a seal; in the caller's transaction.
    ///
    /// @param body slug of the body whose result it is
    public void ask(String body, SubmissionEvent event) {
        if (seals.has(body)) {
            var order = new ResultSeals.Order(event.id(), body);
            jobs.add(ResultSeals.KIND, event.id().toString(), order);
        }
    }
}
