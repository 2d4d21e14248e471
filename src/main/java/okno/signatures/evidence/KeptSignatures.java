package okno.signatures.evidence;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.jobs.JobQueue;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps signatures. Whose a subject is, and who may see it, is known to the caller.
@Service
public class KeptSignatures {
    private static final int SWEPT_AT_ONCE = 1000;

    private final SignatureStore store;
    private final EvidenceStore evidence;
    private final JobQueue jobs;
    private final Clock clock;

    KeptSignatures(SignatureStore store, EvidenceStore evidence, JobQueue jobs, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Keeps a signature with all that speaks for it. Another one by the same certificate over the
    /// same document takes its place. What is undecided is looked at again until it is decided.
    ///
    /// @param about which of the documents of the subject
    /// @param file as it was received
    @Transactional
    public KeptSignature keep(UUID subject, String about, byte[] file, Verification verification) {
        var kept =
                new KeptSignature(
                        Ids.next(clock),
                        subject,
                        about,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        verification);
        store.replace(kept, file);
        evidence.insert(kept.id(), verification.evidence());
        if (verification.outcome() == Outcome.UNDECIDED) {
            jobs.add(
                    LookingAgain.KIND,
                    kept.id().toString(),
                    new LookingAgain.Order(subject, kept.id(), 0),
                    clock.instant().plus(LookingAgain.PAUSE.after(0)));
        }
        return kept;
    }

    /// Writes down what was found when a signature was looked at again.
    @Transactional
    public void decide(KeptSignature one, Verification verification) {
        store.update(one.id(), verification);
        evidence.replace(one.id(), verification.evidence());
    }

    /// Puts a fuller form of a signature into its place: the same one with a time stamp.
    @Transactional
    public void complete(KeptSignature one, byte[] file, Verification verification) {
        store.update(one.id(), file);
        decide(one, verification);
    }

    /// Those of some subjects, in the order of their coming, without their evidence.
    @Transactional(readOnly = true)
    public List<KeptSignature> of(Collection<UUID> subjects) {
        return subjects.isEmpty() ? List.of() : store.list(subjects);
    }

    /// One of a subject, without its evidence.
    @Transactional(readOnly = true)
    public Optional<KeptSignature> find(UUID subject, UUID id) {
        return store.list(List.of(subject)).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The file of a signature, as it was received.
    ///
    /// @throws NotFound when the subject has no such signature
    @Transactional(readOnly = true)
    public byte[] file(UUID subject, UUID id) {
        return store.file(subject, id).orElseThrow(() -> new NotFound("signature"));
    }

    /// Throws away the signatures of what was thrown away, or was changed after it was signed.
    /// Evidence that others rely on stays, the rest is swept.
    @Transactional
    public void forget(UUID subject) {
        store.delete(subject);
    }

    /// Forgets evidence that no signature relies on any more: lists have megabytes, and there are
    /// new ones every day.
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    @Transactional
    public void sweep() {
        evidence.sweep(SWEPT_AT_ONCE);
    }
}
