package okno.agencies;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who stood, stands and will stand above an agency.
///
/// @param terms one after the other; on a day between them nobody does
public record Superiors(List<Term> terms) {

    /// Of an agency that nobody stands above.
    public static final Superiors NONE = new Superiors(List.of());

    public Superiors {
        terms = terms.stream().sorted(Comparator.comparing(Term::begin)).toList();
    }

    /// How long a body stands above an agency.
    ///
    /// @param agency its slug
    /// @param from the first day; absent where it is not known
    /// @param to the last day; absent while no end is known
    public record Term(String agency, Optional<LocalDate> from, Optional<LocalDate> to) {

        boolean holdsOn(LocalDate day) {
            return !begin().isAfter(day) && !end().isBefore(day);
        }

        private LocalDate begin() {
            return from.orElse(LocalDate.MIN);
        }

        private LocalDate end() {
            return to.orElse(LocalDate.MAX);
        }
    }

    /// The slug of the body above it on a day.
    public Optional<String> on(LocalDate day) {
        return terms.stream().filter(term -> term.holdsOn(day)).map(Term::agency).findFirst();
    }

    /// The one without a known end.
    public Optional<Term> lasting() {
        return terms.stream().filter(term -> term.to().isEmpty()).findFirst();
    }

    /// The others as imports read them: «slug 2012-01-01/2025-03-01».
    public String formerText() {
        return terms.stream()
                .filter(term -> term.to().isPresent())
                .map(term -> term.agency() + " " + day(term.from()) + "/" + day(term.to()))
                .collect(Collectors.joining("; "));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /// Those of the past and of the future, as it is on a day.
    public List<Term> otherThanOn(LocalDate day) {
        return terms.stream().filter(term -> !term.holdsOn(day)).toList();
    }

    /// Slugs of all of them.
    Set<String> all() {
        return terms.stream().map(Term::agency).collect(Collectors.toSet());
    }

    /// Whether one begins before another has ended, or ends before it begins.
    boolean contradict() {
        for (int i = 0; i < terms.size(); i++) {
            var begin = terms.get(i).begin();
            if (terms.get(i).end().isBefore(begin)
                    || (i > 0 && !begin.isAfter(terms.get(i - 1).end()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether an agency stands above itself on some day. Who stands above whom changes only on
    /// days when a term begins or ends, and no ring closes when one ends.
    ///
    /// @param known the superiors of other agencies
    static boolean comeBack(String slug, Function<String, Superiors> known) {
        return around(slug, known)
                .map(Term::begin)
                .distinct()
                .anyMatch(day -> comesBack(slug, day, known));
    }

    private static boolean comesBack(
            String slug, LocalDate day, Function<String, Superiors> known) {
        var passed = new HashSet<String>();
        var at = known.apply(slug).on(day);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(slug)) {
                return true;
            }
            at = known.apply(at.get()).on(day);
        }
        return false;
    }

    /// The terms of an agency and of all that have ever stood above it.
    private static Stream<Term> around(String slug, Function<String, Superiors> known) {
        var met = new LinkedHashSet<>(Set.of(slug));
        var open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            known.apply(open.remove()).all().stream().filter(met::add).forEach(open::add);
        }
        return met.stream().flatMap(one -> known.apply(one).terms().stream());
    }
}
