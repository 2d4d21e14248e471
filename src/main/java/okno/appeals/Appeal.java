package okno.appeals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintTarget;
import okno.submissions.SubmissionNumber;

/// An appeal of a citizen to a body, without the words.
///
/// @param standing how it stands now
/// @param lock grows with every change
public record Appeal(
        UUID id,
        AppealNumber number,
        CitizenId citizen,
        Origin origin,
        Matter matter,
        Standing standing,
        int lock) {

    /// Where it comes from.
    ///
    /// @param whole the appeal as it was sent: itself, or the one that it was split off from; its
    ///     files lie with that one
    /// @param follows the answered appeal whose question was not settled
    public record Origin(UUID whole, Optional<UUID> follows, Instant sentAt) {}

    /// What it is about.
    ///
    /// @param concerns slug of the body complained of
    /// @param service slug of the service it is about
    /// @param mayPublish whether the author lets the body tell everybody, in other words, what it
    ///     answered
    /// @param pretrial of a complaint before court and of no other
    public record Matter(
            AppealKind kind,
            Optional<String> concerns,
            Optional<String> service,
            boolean mayPublish,
            Optional<Pretrial> pretrial) {}

    /// What a complaint before court is about (210-ФЗ, ст. 11.1).
    ///
    /// @param submission the application that it is about
    /// @param target whose decision or deed it was
    public record Pretrial(
            SubmissionNumber submission, ComplaintGround ground, ComplaintTarget target) {}

    /// How it stands.
    ///
    /// @param agency slug of the body it lies with
    /// @param arrivedAt when that body got it
    /// @param registration by that body
    /// @param dueOn the last day for what comes next: the registration, then the answer
    /// @param officer who works on it
    public record Standing(
            String agency,
            AppealState state,
            Instant arrivedAt,
            Optional<Registration> registration,
            LocalDate dueOn,
            Optional<Instant> endedAt,
            Optional<StaffId> officer) {

        /// The same in another state, which ends it at this moment if that is the last one.
        Standing in(AppealState next, Instant now) {
            return new Standing(
                    agency,
                    next,
                    arrivedAt,
                    registration,
                    dueOn,
                    next.open() ? Optional.empty() : Optional.of(now),
                    officer);
        }

        Standing registered(Registration entry, LocalDate answerOn) {
            return new Standing(
                    agency,
                    AppealState.REGISTERED,
                    arrivedAt,
                    Optional.of(entry),
                    answerOn,
                    endedAt,
                    officer);
        }

        Standing workedOnBy(Optional<StaffId> whom) {
            return new Standing(agency, state, arrivedAt, registration, dueOn, endedAt, whom);
        }

        Standing extended(LocalDate answerOn) {
            return new Standing(
                    agency,
                    AppealState.EXTENDED,
                    arrivedAt,
                    registration,
                    answerOn,
                    endedAt,
                    officer);
        }
    }

    /// An entry in the register of a body.
    ///
    /// @param number by the pattern of the body
    /// @param on the local day
    public record Registration(String number, LocalDate on) {}

    /// Slug of the body it lies with.
    public String agency() {
        return standing.agency();
    }

    public AppealState state() {
        return standing.state();
    }

    /// Whether it is a part of another.
    public boolean isPart() {
        return !origin.whole().equals(id);
    }

    /// As it stands once a change of it was stored.
    Appeal after(Standing next) {
        return new Appeal(id, number, citizen, origin, matter, next, lock + 1);
    }
}
