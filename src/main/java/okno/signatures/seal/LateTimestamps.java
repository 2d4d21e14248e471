package okno.signatures.seal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import okno.platform.jobs.GrowingPause;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobFailed;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import okno.signatures.Verification.ReferenceTime.Source;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import org.springframework.stereotype.Component;

/// Stamps seals that were made while the time stamping authority gave no answer.
@Component
class LateTimestamps implements JobHandler {
    static final String KIND = "signatures.timestamp";

    /// After that somebody has to look what is wrong.
    static final Duration DEADLINE = Duration.ofDays(7);

    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(1));

    private final KeptSignatures kept;
    private final Timestamping timestamping;
    private final JobQueue jobs;
    private final Json json;
    private final Clock clock;

    LateTimestamps(
            KeptSignatures kept, Timestamping timestamping, JobQueue jobs, Json json, Clock clock) {
        this.kept = kept;
        this.timestamping = timestamping;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /// What the job carries.
    record Order(UUID subject, UUID seal, int tries) {}

    /// Has a seal stamped soon; in the caller's transaction, if there is one.
    void ask(KeptSignature seal) {
        add(new Order(seal.subject(), seal.id(), 0));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        kept.find(order.subject(), order.seal())
                .filter(it -> it.verification().time().source() != Source.TIMESTAMP)
                .ifPresent(it -> stamp(it, order));
    }

    private void stamp(KeptSignature seal, Order order) {
        var stamped = timestamping.stamp(kept.file(seal.subject(), seal.id()));
        if (stamped.isPresent()) {
            kept.complete(seal, stamped.get().cms(), stamped.get().found());
        } else if (seal.receivedAt().plus(DEADLINE).isAfter(clock.instant())) {
            add(new Order(order.subject(), order.seal(), order.tries() + 1));
        } else {
            throw new JobFailed("a seal has had no time stamp for seven days");
        }
    }

    private void add(Order order) {
        var due = clock.instant().plus(PAUSE.after(order.tries()));
        jobs.add(KIND, order.seal().toString(), order, due);
    }
}
