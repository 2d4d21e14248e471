package okno.accounts.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.platform.FieldProblem;

/// Birth date and sex as typed.
///
/// @param date `2001-03-15`, as browsers send it, or `15.03.2001`
/// @param sex `female` or `male`
public record BirthForm(String date, String sex) {
    /// An account of one's own begins with the passport (Указ Президента от 22.11.2023 № 889).
    private static final int YOUNGEST = 14;

    private static final int OLDEST = 130;

    /// Reads the fields `birthDate` and `sex`.
    public static BirthForm of(Map<String, String> typed) {
        return new BirthForm(typed.getOrDefault("birthDate", ""), typed.getOrDefault("sex", ""));
    }

    /// What is wrong with it.
    ///
    /// @param today by the clock
    public List<FieldProblem> problems(LocalDate today) {
        var problems = new ArrayList<FieldProblem>();
        var day = day();
        if (date.isBlank()) {
            problems.add(FieldProblem.of("birthDate", "accounts.birth-date.missing"));
        } else if (day.isEmpty() || day.get().isBefore(today.minusYears(OLDEST))) {
            problems.add(FieldProblem.of("birthDate", "accounts.birth-date.unreadable"));
        } else if (day.get().isAfter(today)) {
            problems.add(FieldProblem.of("birthDate", "accounts.birth-date.future"));
        } else if (day.get().isAfter(today.minusYears(YOUNGEST))) {
            problems.add(FieldProblem.of("birthDate", "accounts.birth-date.young", YOUNGEST));
        }
        if (Citizen.Sex.of(sex).isEmpty()) {
            problems.add(FieldProblem.of("sex", "accounts.sex.missing"));
        }
        return problems;
    }

    /// The birth date, if it can be read.
    public Optional<LocalDate> day() {
        return PassportForm.date(date);
    }

    /// Date and sex; only of a form without problems.
    public Birth birth() {
        return new Birth(day().orElseThrow(), Citizen.Sex.of(sex).orElseThrow());
    }
}
