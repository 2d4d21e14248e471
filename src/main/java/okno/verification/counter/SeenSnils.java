package okno.verification.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.registration.SnilsForm;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;

/// A correction of a СНИЛС as an operator typed it.
///
/// @param typed the number of the document
/// @param reason in the operator's words
/// @param papersSeen «Паспорт и СНИЛС предъявлены»
public record SeenSnils(String typed, String reason, boolean papersSeen) {
    /// Characters of a reason at most.
    public static final int LONGEST_REASON = 500;

    public static final SeenSnils NONE = new SeenSnils("", "", false);

    /// Reads the fields `snils`, `snilsReason` and `papersSeen`.
    public static SeenSnils of(Map<String, String> fields) {
        return new SeenSnils(
                fields.getOrDefault("snils", "").strip(),
                fields.getOrDefault("snilsReason", "").strip(),
                fields.containsKey("papersSeen"));
    }

    /// What is missing or wrong, in the order of the form.
    ///
    /// @param present the number that stands there now
    public List<FieldProblem> problems(Optional<Snils> present) {
        var problems = new ArrayList<>(new SnilsForm(typed).problems());
        if (problems.isEmpty() && present.equals(Optional.of(snils()))) {
            problems.add(FieldProblem.of("snils", "verification.snils.same"));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            problems.add(
                    FieldProblem.of("snilsReason", "verification.reason.wrong", LONGEST_REASON));
        }
        if (!papersSeen) {
            problems.add(FieldProblem.of("papersSeen", "verification.papers-seen.missing"));
        }
        return problems;
    }

    /// The number; only of a correction without problems.
    public Snils snils() {
        return Snils.parse(typed).orElseThrow();
    }

    /// Never the data: forms end up in logs.
    @Override
    public String toString() {
        return "SeenSnils[]";
    }
}
