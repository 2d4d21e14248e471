package okno.submissions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.audit.Actor;
import okno.platform.Ids;
import okno.submissions.Submission.Representative;
import okno.terms.Deadline;
import org.springframework.stereotype.Component;

/// Turns a whole draft into a submission, in the transaction of the sender.
@Component
class Acceptance {
    private static final int DRAWS = 8;

    private final SubmissionStore submissions;
    private final Ledger ledger;
    private final DueDates dueDates;
    private final Citizens citizens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Acceptance(
            SubmissionStore submissions,
            Ledger ledger,
            DueDates dueDates,
            Citizens citizens,
            Clock clock) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.dueDates = dueDates;
        this.citizens = citizens;
        this.clock = clock;
    }

    /// @param begun whether the term runs from now, and waits for no payment
    SubmissionNumber accept(OpenDraft draft, CaseOwner owner, boolean begun) {
        var now = clock.instant();
        var events = events(draft.draft(), owner.actor(), now);
        var submission = insert(draft, owner, state(draft, now, begun), events);
        ledger.tell(submission, events.getFirst());
        return submission.number();
    }

    private Submission insert(
            OpenDraft draft,
            CaseOwner owner,
            Submission.State state,
            List<SubmissionEvent> events) {
        var body = draft.body().orElseThrow();
        var now = events.getFirst().at();
        var sender = Representative.of(owner, citizens);
        var answers = draft.journey().answers().toTree();
        var content = new SubmissionStore.Content(draft.version().slug(), answers);
        for (int draw = 0; draw < DRAWS; draw++) {
            var number = SubmissionNumber.draw(now.atZone(body.zone()).toLocalDate(), random);
            var submission = submission(draft, state, number, now).sentBy(sender);
            if (submissions.insert(submission, content, events)) {
                return submission;
            }
        }
        throw new IllegalStateException("no free number found in " + DRAWS + " draws");
    }

    /// A body that works at the portal's desk has it at once.
    private Submission.State state(OpenDraft draft, Instant now, boolean begun) {
        var body = draft.body().orElseThrow();
        var registeredOn = Optional.of(dueDates.registrationDay(body, now)).filter(_ -> begun);
        var dueOn =
                registeredOn
                        .map(day -> new DueDates.Start(day, now))
                        .flatMap(
                                start -> dueDates.deadline(body, draft.variant(), start, List.of()))
                        .map(Deadline::lastDay);
        return new Submission.State(
                SubmissionStatus.DELIVERED, true, registeredOn, Optional.empty(), dueOn);
    }

    private static Submission submission(
            OpenDraft draft, Submission.State state, SubmissionNumber number, Instant now) {
        return new Submission(
                draft.draft().id(),
                number,
                draft.draft().citizen(),
                draft.version().id(),
                draft.variant().slug(),
                draft.draft().place(),
                draft.body().orElseThrow().slug(),
                state,
                Optional.empty(),
                Optional.empty(),
                now,
                0);
    }

    private List<SubmissionEvent> events(Draft draft, Actor sender, Instant now) {
        return List.of(
                event(draft, now, 1, SubmissionStatus.REGISTERED, sender),
                event(draft, now, 2, SubmissionStatus.DELIVERED, Actor.system("submissions")));
    }

    private SubmissionEvent event(
            Draft draft, Instant now, int position, SubmissionStatus status, Actor actor) {
        return new SubmissionEvent(
                Ids.next(clock),
                draft.id(),
                position,
                now,
                status,
                actor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
