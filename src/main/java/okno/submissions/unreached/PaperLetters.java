package okno.submissions.unreached;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The last rung of the ladder of notices: letters on paper that a body prints and sends to those
/// whom no other way leads to. An officer sees those of his own bodies and no others.
@Service
public class PaperLetters {
    /// Letters printed at once, and lines of a list.
    public static final int BATCH = 50;

    private static final int COUNTED = 100;
    private static final String SUBMISSION = "submission";

    private final UnreachedStore store;
    private final Audit audit;
    private final Clock clock;

    PaperLetters(UnreachedStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// A list as a page shows it.
    ///
    /// @param more whether there are more than are shown
    public record Listed(List<UnreachedCase> cases, boolean more) {
        static Listed of(List<UnreachedCase> found) {
            return new Listed(found.stream().limit(BATCH).toList(), found.size() > BATCH);
        }
    }

    /// Who waits for a letter, the longest first, [#BATCH] at most.
    @Transactional(readOnly = true)
    public Listed waiting(Officer officer) {
        return Listed.of(store.waiting(officer.bodies(), BATCH + 1));
    }

    /// Who was written to, the latest first, [#BATCH] at most.
    @Transactional(readOnly = true)
    public Listed written(Officer officer) {
        return Listed.of(store.written(officer.bodies(), BATCH + 1));
    }

    /// How many wait for a letter, counted up to a hundred.
    @Transactional(readOnly = true)
    public int count(Officer officer) {
        return officer.bodies().isEmpty() ? 0 : store.count(officer.bodies(), COUNTED);
    }

    /// Cases to print letters to. That the officer sees where the people live is recorded.
    ///
    /// @return without those that are not of his bodies or whose citizen has been told meanwhile
    @Transactional
    public List<UnreachedCase> print(Officer officer, Collection<SubmissionNumber> numbers) {
        store.print(officer.bodies(), numbers, clock.instant());
        var cases = store.find(officer.bodies(), numbers);
        audit.recordAccesses(
                actor(officer),
                "submission.letter-printed",
                SUBMISSION,
                cases.stream().collect(Collectors.toMap(it -> it.id().toString(), this::access)));
        return cases;
    }

    /// The letters have been sent. One that does not tell what came after it was printed counts for
    /// nothing.
    ///
    /// @return how many of the cases wait for a letter still
    @Transactional
    public int sent(Officer officer, Collection<SubmissionNumber> numbers) {
        var changed = store.write(officer.bodies(), numbers, clock.instant());
        audit.recordAll(
                actor(officer), "submission.letter-sent", SUBMISSION, words(changed), Map.of());
        var cases = store.find(officer.bodies(), numbers);
        return (int) cases.stream().filter(it -> it.writtenAt().isEmpty()).count();
    }

    /// The letters have not been sent after all.
    @Transactional
    public void unsent(Officer officer, Collection<SubmissionNumber> numbers) {
        var changed = store.write(officer.bodies(), numbers, null);
        audit.recordAll(
                actor(officer), "submission.letter-unsent", SUBMISSION, words(changed), Map.of());
    }

    private Access access(UnreachedCase one) {
        return new Access(one.citizen().value(), one.body(), "paper-letter", one.number().value());
    }

    private static Actor actor(Officer officer) {
        return Actor.staff(officer.id().value());
    }

    private static List<String> words(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
