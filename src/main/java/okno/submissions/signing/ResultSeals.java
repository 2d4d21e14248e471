package okno.submissions.signing;

import java.util.Objects;
import java.util.UUID;
import okno.attachments.Attachments;
import okno.attachments.Downloads;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import okno.signatures.seal.Seals;
import okno.submissions.SubmissionEvent;
import org.springframework.stereotype.Component;

/// Seals the files that a body hands over, after the deed is committed.
@Component
public class ResultSeals implements JobHandler {
    static final String KIND = "submissions.seal";

    private final Seals seals;
    private final Attachments attachments;
    private final Downloads downloads;
    private final JobQueue jobs;
    private final Json json;

    ResultSeals(
            Seals seals, Attachments attachments, Downloads downloads, JobQueue jobs, Json json) {
        this.seals = seals;
        this.attachments = attachments;
        this.downloads = downloads;
        this.jobs = jobs;
        this.json = json;
    }

    /// What the job carries.
    record Order(UUID event, String body) {}

    /// Has the files of an event sealed, if its body has a seal; in the caller's transaction.
    ///
    /// @param body slug of the body whose result it is
    public void ask(String body, SubmissionEvent event) {
        if (seals.has(body)) {
            jobs.add(KIND, event.id().toString(), new Order(event.id(), body));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        for (var file : attachments.ofSubject(order.event())) {
            seals.seal(
                    order.body(), order.event(), file.id().toString(), () -> downloads.open(file));
        }
    }
}
