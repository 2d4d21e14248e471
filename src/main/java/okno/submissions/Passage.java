package okno.submissions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.Ids;
import org.springframework.stereotype.Component;

/// Carries a submission from one status to the next: the row, the event, the record, the news, and
/// what its fee does to it.
/// Runs in the transaction of the verb that calls it.
@Component
class Passage {
    private final SubmissionStore submissions;
    private final EventStore events;
    private final Ledger ledger;
    private final CaseFees fees;
    private final PaidTerms terms;
    private final Clock clock;

    Passage(
            SubmissionStore submissions,
            EventStore events,
            Ledger ledger,
            CaseFees fees,
            PaidTerms terms,
            Clock clock) {
        this.submissions = submissions;
        this.events = events;
        this.ledger = ledger;
        this.fees = fees;
        this.terms = terms;
        this.clock = clock;
    }

    /// One step of a passage.
    ///
    /// @param mayWithdraw whether the citizen may take the submission back from then on
    /// @param complaint number of the complaint whose decision it carries out
    /// @param charge the fee that is waited for from then on, or no more
    record Step(
            SubmissionAction action,
            Actor actor,
            boolean mayWithdraw,
            Optional<String> message,
            Optional<String> grounds,
            Optional<String> complaint,
            Optional<UUID> charge) {
        Step(
                SubmissionAction action,
                Actor actor,
                boolean mayWithdraw,
                Optional<String> message,
                Optional<String> grounds,
                Optional<String> complaint) {
            this(action, actor, mayWithdraw, message, grounds, complaint, Optional.empty());
        }

        static Step of(SubmissionAction action, Actor actor, boolean mayWithdraw) {
            return new Step(
                    action,
                    actor,
                    mayWithdraw,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /// The same because of a fee.
        Step about(UUID fee) {
            return new Step(
                    action, actor, mayWithdraw, message, grounds, complaint, Optional.of(fee));
        }

        Conflict impossible() {
            return new Conflict(action + " cannot be taken now");
        }
    }

    /// Takes the steps one after another.
    ///
    /// @return the event of the last one
    /// @throws Conflict when a step cannot be taken now, or somebody changed the submission
    ///     meanwhile
    SubmissionEvent take(Submission submission, List<Step> steps) {
        var now = clock.instant();
        int position = lastPosition(submission);
        var current = submission;
        var happened = new ArrayList<SubmissionEvent>();
        for (var step : fees.along(submission, steps)) {
            current =
                    current.after(step.action(), step.mayWithdraw()).orElseThrow(step::impossible);
            position++;
            happened.add(eventOf(current, position, now, step));
        }
        current = current.with(current.state().due(ledger.dueOn(current, happened)));
        if (!submissions.update(current, now)) {
            throw new Conflict("submission changed meanwhile");
        }
        events.insert(happened);
        if (current.state().registeredOn().isEmpty()) {
            terms.begin(current.id());
        }
        for (var event : happened) {
            ledger.tell(current, event);
        }
        fees.ended(submission, current, steps.getFirst().actor());
        return happened.get(steps.size() - 1);
    }

    /// Tells the citizen something without a step.
    void say(Submission submission, Actor actor, String message) {
        say(submission, actor, message, Optional.empty());
    }

    /// The same in carrying out the decision on a complaint.
    void say(Submission submission, Actor actor, String message, Optional<String> complaint) {
        var event =
                new SubmissionEvent(
                        Ids.next(clock),
                        submission.id(),
                        lastPosition(submission) + 1,
                        clock.instant(),
                        submission.state().status(),
                        actor,
                        Optional.of(message),
                        Optional.empty(),
                        complaint,
                        Optional.empty());
        events.insert(List.of(event));
        ledger.tellWritten(submission, event);
    }

    /// Waits for whoever adds an event just now, so that no two events get one position.
    private int lastPosition(Submission submission) {
        submissions.hold(submission.id());
        return events.lastPosition(submission.id());
    }

    private SubmissionEvent eventOf(Submission submission, int position, Instant now, Step step) {
        return new SubmissionEvent(
                Ids.next(clock),
                submission.id(),
                position,
                now,
                submission.state().status(),
                step.actor(),
                step.message(),
                step.grounds(),
                step.complaint(),
                step.charge());
    }
}
