package okno.submissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import okno.catalogue.Variant.Suspension;
import okno.submissions.Dossier.Wait;
import okno.terms.Pause;
import okno.terms.Term;

/// When a term did not run because the body waited for the citizen, or for his fee: on a ground for
/// suspension that the package of the service names, and no longer than that ground lasts. A body
/// may not stretch its term at will (210-ФЗ, 7).
///
/// @param days that are not counted; a wait that lasts is taken to last as long as it may
/// @param open the wait that lasts
record Waits(List<Pause> days, Optional<Wait> open) {
    Waits {
        days = List.copyOf(days);
    }

    /// Whether the body waits and nothing says for how long: no last day can be told then.
    boolean endless() {
        return open.filter(wait -> wait.until().isEmpty()).isPresent();
    }

    /// Finds them in what happened.
    static final class Finder {
        private final BiFunction<LocalDate, Term, LocalDate> lastDay;
        private final List<Pause> days = new ArrayList<>();

        /// @param lastDay of a term that begins on a day
        Finder(BiFunction<LocalDate, Term, LocalDate> lastDay) {
            this.lastDay = lastDay;
        }

        /// @param steps what the citizen was asked and when, in order
        Waits find(List<Step> steps) {
            Optional<Step> asked = Optional.empty();
            for (var step : steps) {
                if (step.asks()) {
                    asked = asked.or(() -> Optional.of(step).filter(Step::suspends));
                } else {
                    asked.map(this::wait).ifPresent(wait -> close(wait, step.day()));
                    asked = Optional.empty();
                }
            }
            var open = asked.map(this::wait);
            open.ifPresent(it -> it.until().ifPresent(end -> pause(it.since(), end)));
            return new Waits(days, open);
        }

        private void close(Wait wait, LocalDate answered) {
            pause(
                    wait.since(),
                    wait.until().filter(end -> end.isBefore(answered)).orElse(answered));
        }

        private Wait wait(Step asked) {
            var until =
                    asked.suspension()
                            .flatMap(Suspension::term)
                            .map(term -> lastDay.apply(asked.day(), term));
            return new Wait(asked.day().plusDays(1), until);
        }

        private void pause(LocalDate from, LocalDate to) {
            if (!to.isBefore(from)) {
                days.add(new Pause(from, to));
            }
        }
    }

    /// A day on which something happened.
    ///
    /// @param asks whether the citizen is asked for something from then on
    /// @param suspension on which ground the term does not run until he answers
    record Step(LocalDate day, boolean asks, Optional<Suspension> suspension) {
        boolean suspends() {
            return suspension.isPresent();
        }
    }
}
