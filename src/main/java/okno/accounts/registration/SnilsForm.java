package okno.accounts.registration;

import java.util.List;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;

/// A СНИЛС as typed, in the field `snils`.
public record SnilsForm(String typed) {
    /// What is wrong with it.
    public List<FieldProblem> problems() {
        if (typed.isBlank()) {
            return List.of(FieldProblem.of("snils", "accounts.snils.missing"));
        }
        var verdict = Snils.check(typed);
        return verdict.valid()
                ? List.of()
                : List.of(FieldProblem.of("snils", verdict.messageKey()));
    }

    /// The number; only of a form without problems.
    public Snils snils() {
        return Snils.parse(typed).orElseThrow();
    }
}
