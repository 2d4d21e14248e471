package okno.submissions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.audit.Actor;
import okno.platform.Ids;
import okno.terms.Deadline;
import org.springframework.stereotype.Component;

/// Turns a whole draft into a submission, in the transaction of the sender.
@Component
class Acceptance {
    private static final int DRAWS = 8;

    private final SubmissionStore submissions;
    private final Ledger ledger;
    private final DueDates dueDates;
    private final Representatives representatives;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Acceptance(
            SubmissionStore submissions,
            Ledger ledger,
            DueDates dueDates,
            Representatives representatives,
            Clock clock) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.dueDates = dueDates;
        this.representatives = representatives;
        this.clock = clock;
    }

    SubmissionNumber accept(OpenDraft draft, CaseOwner owner) {
        var body = draft.body().orElseThrow();
        var now = clock.instant();
        var events = events(draft.draft(), owner.actor(), now);
        var submission = insert(draft, owner, body, events);
        ledger.tell(submission, events.getFirst());
        return submission.number();
    }

    private Submission insert(
            OpenDraft draft, CaseOwner owner, Agency body, List<SubmissionEvent> events) {
        var now = events.getFirst().at();
        var sender = representatives.of(owner);
        var answers = draft.journey().answers().toTree();
        var content = new SubmissionStore.Content(draft.version().slug(), answers);
        for (int draw = 0; draw < DRAWS; draw++) {
            var number = SubmissionNumber.draw(now.atZone(body.zone()).toLocalDate(), random);
            var submission = submission(draft, body, number, now).sentBy(sender);
            if (submissions.insert(submission, content, events)) {
                return submission;
            }
        }
        throw new IllegalStateException("no free number found in " + DRAWS + " draws");
    }

    /// A body that works at the portal's desk has it at once.
    private Submission submission(
            OpenDraft draft, Agency body, SubmissionNumber number, Instant now) {
        var registeredOn = dueDates.registrationDay(body, now);
        var dueOn =
                dueDates.deadline(body, draft.variant(), registeredOn, List.of())
                        .map(Deadline::lastDay);
        return new Submission(
                draft.draft().id(),
                number,
                draft.draft().citizen(),
                draft.version().id(),
                draft.variant().slug(),
                draft.draft().place(),
                body.slug(),
                new Submission.State(
                        SubmissionStatus.DELIVERED, true, registeredOn, Optional.empty(), dueOn),
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
