package okno.appeals;

import java.util.List;
import java.util.Optional;

/// An appeal with everything that was said.
///
/// @param steps in the order of time; the first is the sending, or the splitting off
/// @param parts that were split off, as they stand
/// @param before the answered appeal that it follows
/// @param rating what the author thinks of the answer
public record OpenedAppeal(
        Appeal appeal,
        AppealText text,
        List<AppealStep> steps,
        List<Appeal> parts,
        Optional<Appeal> before,
        Optional<AppealRating> rating) {
    public OpenedAppeal {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    /// What ended it; empty while it is open.
    public Optional<AppealStep> ending() {
        return appeal.state().open() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /// The term that runs now: until when it is registered, then until when it is answered; empty
    /// once it has ended.
    public Optional<AppealTerm> running() {
        if (!appeal.state().open()) {
            return Optional.empty();
        }
        return term(
                appeal.standing().registration().isEmpty()
                        ? AppealTerm.Kind.REGISTER
                        : AppealTerm.Kind.ANSWER);
    }

    /// The term of a kind that is counted now: the one started last.
    public Optional<AppealTerm> term(AppealTerm.Kind kind) {
        return steps.reversed().stream().flatMap(step -> step.term(kind).stream()).findFirst();
    }
}
