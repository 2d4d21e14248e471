package okno.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Ground;
import okno.terms.Term;

/// A sent submission as it stands. What it asked never changes; where it stands follows from its
/// events.
///
/// @param versionId the version of the service that was filled in, see the catalogue
/// @param variant the slug of the variant ordered
/// @param place ОКТМО of the place it was ordered for, if one was chosen
/// @param body the slug of the body that received it
/// @param representative who sent it for the citizen, with the ground as it was then
/// @param officer who works on it
/// @param lock counts its changes; a change names the one it saw
public record Submission(
        SubmissionId id,
        SubmissionNumber number,
        CitizenId citizen,
        UUID versionId,
        String variant,
        Optional<String> place,
        String body,
        State state,
        Optional<Representative> representative,
        Optional<StaffId> officer,
        Instant sentAt,
        int lock) {

    /// Who sent a submission for another person. Frozen: it stands though the right to act has
    /// ended.
    ///
    /// @param name as it was then
    public record Representative(CitizenId id, FullName name, Ground ground) {
        /// Who acts for the owner of a case now; empty when he acts himself.
        public static Optional<Representative> of(CaseOwner owner, Citizens citizens) {
            return owner.representation()
                    .map(
                            it ->
                                    new Representative(
                                            owner.by(),
                                            citizens.get(owner.by()).name(),
                                            it.ground()));
        }
    }

    /// What changes.
    ///
    /// @param mayWithdraw whether the body lets the citizen take it back
    /// @param registeredOn the day from which the body counts; empty while the term waits for the
    ///     payment of a fee
    /// @param ordered the term that the decision on a complaint set instead of the service's own
    /// @param dueOn the last day for the decision; empty where no reliable term is known
    public record State(
            SubmissionStatus status,
            boolean mayWithdraw,
            Optional<LocalDate> registeredOn,
            Optional<Term> ordered,
            Optional<LocalDate> dueOn) {
        State to(SubmissionStatus next, boolean withdrawable) {
            return new State(next, withdrawable && !next.isFinal(), registeredOn, ordered, dueOn);
        }

        State due(Optional<LocalDate> day) {
            return new State(status, mayWithdraw, registeredOn, ordered, day);
        }

        State countedFrom(Optional<LocalDate> day) {
            return new State(status, mayWithdraw, day, ordered, dueOn);
        }

        State countedAnew(LocalDate from, Optional<Term> term) {
            return new State(status, mayWithdraw, Optional.of(from), term, dueOn);
        }
    }

    /// The same submission after an action.
    ///
    /// @param mayWithdraw whether the citizen may take it back from now on
    /// @return empty when the action cannot happen now: the page that offered it is stale
    Optional<Submission> after(SubmissionAction action, boolean mayWithdraw) {
        if (action == SubmissionAction.WITHDRAW && !state.mayWithdraw()) {
            return Optional.empty();
        }
        return Transitions.next(state.status(), action)
                .map(next -> with(state.to(next, mayWithdraw)));
    }

    Submission with(State next) {
        return new Submission(
                id,
                number,
                citizen,
                versionId,
                variant,
                place,
                body,
                next,
                representative,
                officer,
                sentAt,
                lock);
    }

    Submission sentBy(Optional<Representative> sender) {
        return new Submission(
                id, number, citizen, versionId, variant, place, body, state, sender, officer,
                sentAt, lock);
    }

    Submission takenBy(StaffId taker) {
        return workedOnBy(Optional.of(taker));
    }

    /// The same submission in the queue of its body, for anyone.
    Submission released() {
        return workedOnBy(Optional.empty());
    }

    private Submission workedOnBy(Optional<StaffId> whom) {
        return new Submission(
                id,
                number,
                citizen,
                versionId,
                variant,
                place,
                body,
                state,
                representative,
                whom,
                sentAt,
                lock);
    }
}
