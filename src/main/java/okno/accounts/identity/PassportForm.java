package okno.accounts.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okno.platform.FieldProblem;

/// A passport as typed.
///
/// @param issuedOn `15.03.2001`, or `2001-03-15`
public record PassportForm(
        String series, String number, String issuedOn, String issuedBy, String unitCode) {
    /// The first passport is given at fourteen.
    private static final int FIRST_AT = 14;

    private static final int LONGEST_BODY = 300;
    private static final int LAST_YEAR = 9999;

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
                            .withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ISO_LOCAL_DATE);

    public static final PassportForm EMPTY = new PassportForm("", "", "", "", "");

    /// Reads the fields `passportSeries`, `passportNumber`, `passportIssuedOn`,
    /// `passportIssuedBy`, `passportUnitCode`.
    public static PassportForm of(Map<String, String> typed) {
        return new PassportForm(
                digits(typed.getOrDefault("passportSeries", "")),
                digits(typed.getOrDefault("passportNumber", "")),
                typed.getOrDefault("passportIssuedOn", "").strip(),
                typed.getOrDefault("passportIssuedBy", "").strip().replaceAll("\\s+", " "),
                typed.getOrDefault("passportUnitCode", "").replaceAll("[\\s-]", ""));
    }

    /// A passport to change, as its form shows it.
    public static PassportForm of(Passport passport) {
        return new PassportForm(
                passport.series(),
                passport.number(),
                DATES.getFirst().format(passport.issuedOn()),
                passport.issuedBy(),
                passport.unitCode());
    }

    /// What stands in the fields of its form.
    public Map<String, String> fields() {
        return Map.of(
                "passportSeries", series,
                "passportNumber", number,
                "passportIssuedOn", issuedOn,
                "passportIssuedBy", issuedBy,
                "passportUnitCode", unitCode);
    }

    /// Whether nothing was typed at all.
    public boolean blank() {
        return equals(EMPTY);
    }

    /// What is wrong with it.
    ///
    /// @param birthDate of the owner, if it is known
    /// @param today by the clock
    public List<FieldProblem> problems(Optional<LocalDate> birthDate, LocalDate today) {
        var problems = new ArrayList<FieldProblem>();
        if (!series.matches("[0-9]{4}")) {
            problems.add(FieldProblem.of("passportSeries", "accounts.passport.series"));
        }
        if (!number.matches("[0-9]{6}") || number.equals("000000")) {
            problems.add(FieldProblem.of("passportNumber", "accounts.passport.number"));
        }
        var day = date(issuedOn);
        if (day.isEmpty() || day.get().isAfter(today)) {
            problems.add(FieldProblem.of("passportIssuedOn", "accounts.passport.issued-on"));
        } else if (birthDate.isPresent()
                && day.get().isBefore(birthDate.get().plusYears(FIRST_AT))) {
            problems.add(FieldProblem.of("passportIssuedOn", "accounts.passport.too-early"));
        }
        if (issuedBy.isBlank() || issuedBy.length() > LONGEST_BODY) {
            problems.add(FieldProblem.of("passportIssuedBy", "accounts.passport.issued-by"));
        }
        if (!unitCode.matches("[0-9]{6}")) {
            problems.add(FieldProblem.of("passportUnitCode", "accounts.passport.unit-code"));
        }
        return problems;
    }

    /// The passport; only of a form without problems.
    public Passport passport() {
        return new Passport(series, number, date(issuedOn).orElseThrow(), issuedBy, unitCode);
    }

    /// Reads a day as people write it; no year has more than four digits.
    public static Optional<LocalDate> date(String typed) {
        for (var format : DATES) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), format))
                        .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
            } catch (DateTimeParseException _) {
                // The next way of writing may fit.
            }
        }
        return Optional.empty();
    }

    /// Never the number: forms end up in logs.
    @Override
    public String toString() {
        return "PassportForm[]";
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
