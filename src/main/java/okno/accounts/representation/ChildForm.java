package okno.accounts.representation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.identity.Birth;
import okno.accounts.identity.PassportForm;
import okno.accounts.registration.NameForm;
import okno.accounts.registration.SnilsForm;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;

/// A child as typed by a parent.
///
/// @param sex `female` or `male`
/// @param snils may be blank
public record ChildForm(
        NameForm name, String birthDate, String sex, Paper certificate, String snils) {
    /// The age from which nobody acts for a child by being a parent (ГК РФ, ст. 21).
    static final int OF_AGE = 18;

    /// Series and number of the birth certificate, as typed.
    public record Paper(String series, String number) {}

    /// A child as it was read.
    record Child(Birth birth, BirthCertificate certificate, Optional<Snils> snils) {}

    /// Reads the fields of a name, `birthDate`, `sex`, `series`, `number`, `snils`.
    public static ChildForm of(Map<String, String> typed) {
        return new ChildForm(
                NameForm.of(typed),
                typed.getOrDefault("birthDate", ""),
                typed.getOrDefault("sex", ""),
                new Paper(typed.getOrDefault("series", ""), typed.getOrDefault("number", "")),
                typed.getOrDefault("snils", "").strip());
    }

    /// What is wrong with it.
    ///
    /// @param today by the clock
    public List<FieldProblem> problems(LocalDate today) {
        var problems = new ArrayList<>(name.problems());
        birthProblem(today).ifPresent(key -> problems.add(FieldProblem.of("birthDate", key)));
        if (Citizen.Sex.of(sex).isEmpty()) {
            problems.add(FieldProblem.of("sex", "accounts.sex.missing"));
        }
        if (readCertificate().isEmpty()) {
            problems.add(FieldProblem.of("series", "accounts.child.certificate.wrong"));
        }
        if (!snils.isEmpty()) {
            problems.addAll(new SnilsForm(snils).problems());
        }
        return problems;
    }

    private Optional<String> birthProblem(LocalDate today) {
        var day = PassportForm.date(birthDate);
        if (birthDate.isBlank()) {
            return Optional.of("accounts.birth-date.missing");
        } else if (day.isEmpty()) {
            return Optional.of("accounts.birth-date.unreadable");
        } else if (day.get().isAfter(today)) {
            return Optional.of("accounts.birth-date.future");
        }
        return day.get().plusYears(OF_AGE).isAfter(today)
                ? Optional.empty()
                : Optional.of("accounts.child.of-age");
    }

    /// The child; only of a form without problems.
    Child child() {
        return new Child(
                new Birth(
                        PassportForm.date(birthDate).orElseThrow(),
                        Citizen.Sex.of(sex).orElseThrow()),
                readCertificate().orElseThrow(),
                Snils.parse(snils));
    }

    private Optional<BirthCertificate> readCertificate() {
        return BirthCertificate.parse(certificate.series(), certificate.number());
    }

    /// Never what was typed: forms end up in logs.
    @Override
    public String toString() {
        return "ChildForm[]";
    }
}
