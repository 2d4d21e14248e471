package okno.appeals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.appeals.AppealTerm.Kind;

/// Something that happened to an appeal.
///
/// @param state it led to
/// @param agency slug of the body it lies with from this step on
/// @param words what was said of it
/// @param actor id of the citizen or of the officer
/// @param terms that it started
public record AppealStep(
        UUID id,
        AppealAction action,
        AppealState state,
        String agency,
        Words words,
        UUID actor,
        Instant at,
        List<AppealTerm> terms) {
    public AppealStep {
        terms = List.copyOf(terms);
    }

    /// What is said of a step.
    ///
    /// @param text to the author; empty where the step speaks for itself
    /// @param ground why it is left unanswered
    /// @param reference the number of a registration, or of the appeal that a part was split off
    ///     from
    public record Words(String text, Optional<LeavingGround> ground, Optional<String> reference) {
        public static final Words NONE = of("");

        public static Words of(String text) {
            return new Words(text, Optional.empty(), Optional.empty());
        }

        static Words naming(String reference) {
            return new Words("", Optional.empty(), Optional.of(reference));
        }
    }

    /// The term of a kind, if the step started one.
    public Optional<AppealTerm> term(Kind kind) {
        return terms.stream().filter(term -> term.kind() == kind).findFirst();
    }
}
