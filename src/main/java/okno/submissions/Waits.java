package okno.submissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import okno.catalogue.Variant.Suspension;
import okno.submissions.Dossier.Wait;
import okno.terms.Pause;
import okno.terms.Term;

/// When a term did not run because the body waited for the citizen, or for his fee. Only a service
/// whose package knows a suspension waits, and no longer than the longest of them lasts: a body may
/// not stretch its term at will (210-ФЗ, 7).
///
/// @param days that are not counted; a wait that lasts is taken to last as long as it may
/// @param open the wait that lasts
record Waits(List<Pause> days, Optional<Wait> open) {
    Waits {
        days = List.copyOf(days);
    }

    static Waits none() {
        return new Waits(List.of(), Optional.empty());
    }

    /// Whether the body waits and nothing says for how long: no last day can be told then.
    boolean endless() {
        return open.filter(wait -> wait.until().isEmpty()).isPresent();
    }

    /// Finds them in what happened.
    static final class Finder {
        private final List<Suspension> suspensions;
        private final BiFunction<LocalDate, Term, LocalDate> lastDay;
        private final List<Pause> days = new ArrayList<>();

        /// @param lastDay of a term that begins on a day
        Finder(List<Suspension> suspensions, BiFunction<LocalDate, Term, LocalDate> lastDay) {
            this.suspensions = suspensions;
            this.lastDay = lastDay;
        }

        /// @param steps what the citizen was asked and when, in order
        Waits find(List<Step> steps) {
            if (suspensions.isEmpty()) {
                return none();
            }
            Optional<LocalDate> asked = Optional.empty();
            for (var step : steps) {
                if (step.asks()) {
                    asked = asked.or(() -> Optional.of(step.day()));
                } else {
                    asked.ifPresent(day -> close(day, step.day()));
                    asked = Optional.empty();
                }
            }
            var open = asked.map(this::wait);
            open.ifPresent(it -> it.until().ifPresent(end -> pause(it.since(), end)));
            return new Waits(days, open);
        }

        private void close(LocalDate asked, LocalDate answered) {
            var wait = wait(asked);
            pause(
                    wait.since(),
                    wait.until().filter(end -> end.isBefore(answered)).orElse(answered));
        }

        private Wait wait(LocalDate asked) {
            return new Wait(asked.plusDays(1), latest(asked));
        }

        private Optional<LocalDate> latest(LocalDate asked) {
            return suspensions.stream().allMatch(one -> one.term().isPresent())
                    ? suspensions.stream()
                            .flatMap(one -> one.term().stream())
                            .map(term -> lastDay.apply(asked, term))
                            .max(Comparator.naturalOrder())
                    : Optional.empty();
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
    record Step(LocalDate day, boolean asks) {}
}
