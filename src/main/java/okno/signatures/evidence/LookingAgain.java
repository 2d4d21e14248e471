package okno.signatures.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.platform.jobs.GrowingPause;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks again at signatures of which it was not known whether a certificate was revoked, with
/// growing pauses, until it is known or nobody will tell any more.
@Component
class LookingAgain implements JobHandler {
    static final String KIND = "signatures.look";

    /// Lists of revoked certificates are renewed within days: what was not told by then, will not.
    static final Duration DEADLINE = Duration.ofDays(14);

    static final GrowingPause PAUSE = new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(6));

    private final KeptSignatures kept;
    private final ObjectProvider<SignedSubjects> subjects;
    private final JobQueue jobs;
    private final TransactionOperations transactions;
    private final Json json;
    private final Clock clock;

    LookingAgain(
            KeptSignatures kept,
            ObjectProvider<SignedSubjects> subjects,
            JobQueue jobs,
            TransactionOperations transactions,
            Json json,
            Clock clock) {
        this.kept = kept;
        this.subjects = subjects;
        this.jobs = jobs;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /// What the job carries.
    ///
    /// @param looks how many times it was looked at since it came
    record Order(UUID subject, UUID signature, int looks) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        undecided(order).ifPresent(one -> look(one, order));
    }

    private void look(KeptSignature one, Order order) {
        var found = again(one);
        if (found.isEmpty()) {
            return;
        }
        var given = !one.receivedAt().plus(DEADLINE).isAfter(clock.instant());
        if (found.get().outcome() == Outcome.UNDECIDED && !given) {
            jobs.add(
                    KIND,
                    order.signature().toString(),
                    new Order(order.subject(), order.signature(), order.looks() + 1),
                    clock.instant().plus(PAUSE.after(order.looks() + 1)));
            return;
        }
        transactions.executeWithoutResult(_ -> decide(order, found.get()));
    }

    /// Somebody else may have looked meanwhile, or taken it back.
    private void decide(Order order, Verification found) {
        undecided(order)
                .ifPresent(
                        one -> {
                            kept.decide(one, found);
                            subjects.forEach(it -> it.decided(one, found));
                        });
    }

    private Optional<KeptSignature> undecided(Order order) {
        return kept.find(order.subject(), order.signature())
                .filter(it -> it.verification().outcome() == Outcome.UNDECIDED);
    }

    private Optional<Verification> again(KeptSignature one) {
        return subjects.stream().map(it -> it.again(one)).flatMap(Optional::stream).findFirst();
    }
}
