package okno.accounts.representation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.accounts.identity.PassportForm;
import okno.accounts.registration.NameForm;
import okno.accounts.registration.SnilsForm;
import okno.accounts.representation.Ground.Kind;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;

/// A power of attorney as typed by the representative.
///
/// @param principal the name of the person acted for
/// @param snils of that person
public record PowerForm(NameForm principal, String snils, Paper paper) {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_BODY = 300;

    /// The paper, as typed.
    public record Paper(String number, String issuedOn, String until, String issuedBy) {}

    /// Reads the fields of a name, `snils`, `number`, `issuedOn`, `until`, `issuedBy`.
    public static PowerForm of(Map<String, String> typed) {
        return new PowerForm(
                NameForm.of(typed),
                typed.getOrDefault("snils", ""),
                new Paper(
                        tidy(typed.getOrDefault("number", "")),
                        typed.getOrDefault("issuedOn", ""),
                        typed.getOrDefault("until", ""),
                        tidy(typed.getOrDefault("issuedBy", ""))));
    }

    /// What is wrong with it.
    ///
    /// @param today by the clock
    public List<FieldProblem> problems(LocalDate today) {
        var problems = new ArrayList<>(principal.problems());
        problems.addAll(new SnilsForm(snils).problems());
        if (paper.number().isEmpty() || paper.number().length() > LONGEST_NUMBER) {
            problems.add(FieldProblem.of("number", "accounts.power.number.wrong", LONGEST_NUMBER));
        }
        var issuedOn = PassportForm.date(paper.issuedOn());
        if (issuedOn.isEmpty() || issuedOn.get().isAfter(today)) {
            problems.add(FieldProblem.of("issuedOn", "accounts.power.issued-on.wrong"));
        }
        var until = PassportForm.date(paper.until());
        if (until.isEmpty()) {
            problems.add(FieldProblem.of("until", "accounts.power.until.wrong"));
        } else if (until.get().isBefore(today)) {
            problems.add(FieldProblem.of("until", "accounts.power.until.past"));
        }
        if (paper.issuedBy().isEmpty() || paper.issuedBy().length() > LONGEST_BODY) {
            problems.add(FieldProblem.of("issuedBy", "accounts.power.issued-by.wrong"));
        }
        return problems;
    }

    /// The ground it gives; only of a form without problems.
    Ground ground() {
        return new Ground(
                Kind.POWER,
                paper.number(),
                PassportForm.date(paper.issuedOn()),
                paper.issuedBy(),
                false);
    }

    LocalDate until() {
        return PassportForm.date(paper.until()).orElseThrow();
    }

    Snils readSnils() {
        return Snils.parse(snils).orElseThrow();
    }

    private static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /// Never what was typed: forms end up in logs.
    @Override
    public String toString() {
        return "PowerForm[]";
    }
}
