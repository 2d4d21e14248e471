package okno.submissions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.attachments.ReceivedFile;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an officer can do with the submissions of his bodies. Every verb is one transaction and
/// names the state it saw: of two officers at once the second is told and overwrites nothing.
@Service
public class Proceedings {
    private final SubmissionStore store;
    private final Passage passage;
    private final Assignment assignment;
    private final Results results;

    Proceedings(SubmissionStore store, Passage passage, Assignment assignment, Results results) {
        this.store = store;
        this.passage = passage;
        this.assignment = assignment;
        this.results = results;
    }

    /// An officer and the bodies he works for.
    public record Officer(StaffId id, Collection<String> bodies) {
        public Officer {
            bodies = List.copyOf(bodies);
        }
    }

    /// Which submission a decision is about.
    ///
    /// @param seen the lock of the submission as the officer's page showed it
    public record Case(SubmissionNumber number, int seen) {}

    /// Words of a decision.
    ///
    /// @param message to the citizen; may be empty where the decision speaks for itself
    /// @param mayWithdraw whether the citizen may take the submission back from now on
    /// @param files that go with it, received beforehand; the result when it is granted
    public record Words(String message, boolean mayWithdraw, List<ReceivedFile> files) {
        public Words {
            files = List.copyOf(files);
        }
    }

    /// Takes a submission to work on it oneself.
    ///
    /// @param message to the citizen; may be empty
    @Transactional
    public void take(Officer officer, Case it, String message) {
        handOver(officer, it, officer.id(), message);
    }

    /// Hands a submission over to a colleague of the same body.
    ///
    /// @param message to the citizen; may be empty
    /// @throws NotFound when the colleague does not work for that body
    @Transactional
    public void handOver(Officer officer, Case it, StaffId colleague, String message) {
        var submission = find(officer, it);
        assignment.assign(submission, officer.id(), colleague);
        if (!message.isBlank()) {
            passage.say(submission, Actor.staff(officer.id().value()), message);
        }
    }

    /// The body begins to work on it.
    @Transactional
    public SubmissionEvent accept(Officer officer, Case it, Words words) {
        return step(officer, it, SubmissionAction.ACCEPT, words, Optional.empty());
    }

    /// Tells what has been done so far.
    @Transactional
    public SubmissionEvent report(Officer officer, Case it, Words words) {
        return step(officer, it, SubmissionAction.REPORT, words, Optional.empty());
    }

    /// Asks the citizen for information.
    ///
    /// @param suspension the code of the ground on which the term does not run meanwhile (210-ФЗ,
    ///     article 7); without one it runs on
    /// @throws NotFound when the card names no such ground
    @Transactional
    public SubmissionEvent ask(Officer officer, Case it, Words words, Optional<String> suspension) {
        suspension.ifPresent(code -> assignment.requireSuspension(find(officer, it), code));
        return step(officer, it, SubmissionAction.ASK, words, suspension);
    }

    /// Refuses, on a ground the card names (210-ФЗ, article 7).
    ///
    /// @param grounds the code of the ground
    /// @throws NotFound when the card names no such ground
    @Transactional
    public SubmissionEvent refuse(Officer officer, Case it, Words words, String grounds) {
        assignment.requireGround(find(officer, it), grounds);
        return step(officer, it, SubmissionAction.REFUSE, words, Optional.of(grounds));
    }

    /// Decides to grant, and charges the fee that the result waits for.
    @Transactional
    public SubmissionEvent charge(Officer officer, Case it, Words words) {
        return step(officer, it, SubmissionAction.CHARGE, words, Optional.empty());
    }

    /// Grants; the files are the result.
    @Transactional
    public SubmissionEvent grant(Officer officer, Case it, Words words) {
        return step(officer, it, SubmissionAction.GRANT, words, Optional.empty());
    }

    /// Agrees to a withdrawal.
    @Transactional
    public SubmissionEvent confirmWithdrawal(Officer officer, Case it, Words words) {
        return step(officer, it, SubmissionAction.CONFIRM_WITHDRAWAL, words, Optional.empty());
    }

    /// Tells that it is too late to withdraw, and goes on with the work.
    @Transactional
    public SubmissionEvent denyWithdrawal(Officer officer, Case it, Words words) {
        var actor = Actor.staff(officer.id().value());
        var denied = step(SubmissionAction.DENY_WITHDRAWAL, actor, words, Optional.empty());
        var resumed = Passage.Step.of(SubmissionAction.RESUME, actor, false);
        return passage.take(find(officer, it), List.of(denied, resumed));
    }

    private SubmissionEvent step(
            Officer officer,
            Case it,
            SubmissionAction action,
            Words words,
            Optional<String> grounds) {
        var actor = Actor.staff(officer.id().value());
        var submission = find(officer, it);
        var event = passage.take(submission, List.of(step(action, actor, words, grounds)));
        results.attach(
                submission,
                event,
                new Results.From(officer.id(), submission.body()),
                words.files());
        return event;
    }

    private static Passage.Step step(
            SubmissionAction action, Actor actor, Words words, Optional<String> grounds) {
        var message = Optional.of(words.message()).filter(text -> !text.isBlank());
        return new Passage.Step(
                action, actor, words.mayWithdraw(), message, grounds, Optional.empty());
    }

    private Submission find(Officer officer, Case it) {
        var submission =
                store.find(officer.bodies(), it.number()).orElseThrow(() -> new NotFound("case"));
        if (submission.lock() != it.seen()) {
            throw new Conflict("case changed meanwhile");
        }
        return submission;
    }
}
