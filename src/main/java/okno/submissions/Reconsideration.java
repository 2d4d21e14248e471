package okno.submissions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.attachments.ReceivedFile;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.terms.Deadline;
import okno.terms.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a granted complaint does to the case it is about (210-ФЗ, ст. 11.2, ч. 7). Nothing else
/// brings back a case that has ended: whoever asks has decided a complaint of the person whose case
/// it is, in the same transaction.
@Service
public class Reconsideration {
    private final SubmissionStore store;
    private final Passage passage;
    private final Ledger ledger;
    private final Results results;
    private final Clock clock;

    Reconsideration(
            SubmissionStore store, Passage passage, Ledger ledger, Results results, Clock clock) {
        this.store = store;
        this.passage = passage;
        this.ledger = ledger;
        this.results = results;
        this.clock = clock;
    }

    /// The decision that is carried out.
    ///
    /// @param complaint number of the complaint, as people write it
    /// @param body slug of the body that decided
    /// @param message to the citizen
    public record Decision(String complaint, StaffId officer, String body, String message) {
        Actor actor() {
            return Actor.staff(officer.value());
        }
    }

    /// What can be done to a case as it stands.
    public enum Effect {
        /// The body decides anew.
        REOPENING,
        /// The result is given anew, without its mistakes.
        REPAIR
    }

    /// What can be done to a case as it stands.
    ///
    /// @throws NotFound when it is not the citizen's
    @Transactional(readOnly = true)
    public Set<Effect> possible(CitizenId citizen, SubmissionNumber number) {
        var actions = Transitions.from(find(citizen, number).state().status());
        if (actions.contains(SubmissionAction.REPAIR)) {
            return Set.of(Effect.REOPENING, Effect.REPAIR);
        }
        return actions.contains(SubmissionAction.REOPEN) ? Set.of(Effect.REOPENING) : Set.of();
    }

    /// The body decides anew; whoever of it comes first takes the case. The term begins once more.
    ///
    /// @param term that the decision sets; the service's own, if it sets none
    /// @throws NotFound when it is not the citizen's
    /// @throws Conflict when it has not ended, or was withdrawn
    @Transactional
    public SubmissionEvent reopen(
            CitizenId citizen, SubmissionNumber number, Decision decision, Optional<Term> term) {
        var ended = find(citizen, number).released();
        var from = ledger.registrationDay(ended, clock.instant());
        var anew = ended.with(ended.state().countedAnew(from, term));
        var due = ledger.deadline(anew, List.of()).map(Deadline::lastDay);
        var step = step(SubmissionAction.REOPEN, decision, true);
        return passage.take(anew.with(anew.state().due(due)), List.of(step));
    }

    /// Gives the result anew. The one before stays in the time line.
    ///
    /// @param files the result, received beforehand
    /// @throws NotFound when it is not the citizen's
    /// @throws Conflict when there is no result
    @Transactional
    public SubmissionEvent repair(
            CitizenId citizen,
            SubmissionNumber number,
            Decision decision,
            List<ReceivedFile> files) {
        var done = find(citizen, number);
        var event = passage.take(done, List.of(step(SubmissionAction.REPAIR, decision, false)));
        var from = new Results.From(decision.officer(), decision.body());
        results.attach(done, event, from, files);
        return event;
    }

    /// Tells in the time line of the case what the decision brings beside it: papers given back,
    /// money to be returned.
    ///
    /// @throws NotFound when it is not the citizen's
    @Transactional
    public void tell(CitizenId citizen, SubmissionNumber number, Decision decision) {
        passage.say(
                find(citizen, number),
                decision.actor(),
                decision.message(),
                Optional.of(decision.complaint()));
    }

    private static Passage.Step step(
            SubmissionAction action, Decision decision, boolean mayWithdraw) {
        return new Passage.Step(
                action,
                decision.actor(),
                mayWithdraw,
                Optional.of(decision.message()).filter(words -> !words.isBlank()),
                Optional.empty(),
                Optional.of(decision.complaint()));
    }

    private Submission find(CitizenId citizen, SubmissionNumber number) {
        return store.find(citizen, number).orElseThrow(() -> new NotFound("submission"));
    }
}
