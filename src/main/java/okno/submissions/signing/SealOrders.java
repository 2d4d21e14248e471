package okno.submissions.signing;

import java.util.UUID;
import okno.platform.jobs.JobQueue;
import okno.signatures.seal.Seals;
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
    /// @param event the id under which the files lie
    public void ask(String body, UUID event) {
        if (seals.has(body)) {
            jobs.add(ResultSeals.KIND, event.toString(), new ResultSeals.Order(event, body));
        }
    }
}
