package okno.verification.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.FullName;
import okno.accounts.identity.Birth;
import okno.accounts.identity.PassportForm;
import okno.accounts.registration.NameForm;
import okno.platform.FieldProblem;

/// What an operator has in his hands, as typed or as it stood in the form already.
///
/// @param noPatronymic whether the passport has none
/// @param birthDate `20.05.1970`, or `1970-05-20`
/// @param sex `female` or `male`
/// @param passportSeen «Паспорт предъявлен»
/// @param snilsSeen «СНИЛС предъявлен»
public record SeenDocuments(
        String surname,
        String givenName,
        String patronymic,
        boolean noPatronymic,
        String birthDate,
        String sex,
        PassportForm passport,
        boolean passportSeen,
        boolean snilsSeen) {
    private static final int OLDEST_YEARS = 130;

    public static final SeenDocuments NONE =
            new SeenDocuments("", "", "", false, "", "", PassportForm.EMPTY, false, false);

    /// Reads the fields of the form.
    public static SeenDocuments of(Map<String, String> typed) {
        return new SeenDocuments(
                tidy(typed, "surname"),
                tidy(typed, "givenName"),
                tidy(typed, "patronymic"),
                typed.containsKey("noPatronymic"),
                tidy(typed, "birthDate"),
                tidy(typed, "sex"),
                PassportForm.of(typed),
                typed.containsKey("passportSeen"),
                typed.containsKey("snilsSeen"));
    }

    /// What is known of a person, nothing seen yet.
    static SeenDocuments of(Citizen citizen, PassportForm passport) {
        var patronymic = citizen.name().patronymic();
        return new SeenDocuments(
                citizen.name().surname(),
                citizen.name().givenName(),
                patronymic == null ? "" : patronymic,
                patronymic == null,
                citizen.birthDate().map(LocalDate::toString).orElse(""),
                citizen.sex().map(Citizen.Sex::text).orElse(""),
                passport,
                false,
                false);
    }

    /// What is missing or wrong, in the order of the form.
    public List<FieldProblem> problems(LocalDate today) {
        var problems = new ArrayList<FieldProblem>();
        name("surname", surname, problems);
        name("givenName", givenName, problems);
        if (!noPatronymic) {
            name("patronymic", patronymic, problems);
        }
        var born = PassportForm.date(birthDate);
        if (born.filter(day -> plausible(day, today)).isEmpty()) {
            problems.add(FieldProblem.of("birthDate", "verification.birth-date.wrong"));
        }
        if (Citizen.Sex.of(sex).isEmpty()) {
            problems.add(FieldProblem.of("sex", "verification.sex.missing"));
        }
        problems.addAll(passport.problems(born, today));
        if (!passportSeen) {
            problems.add(FieldProblem.of("passportSeen", "verification.passport-seen.missing"));
        }
        if (!snilsSeen) {
            problems.add(FieldProblem.of("snilsSeen", "verification.snils-seen.missing"));
        }
        return problems;
    }

    /// The name; only of documents without problems.
    public FullName name() {
        return new FullName(surname, givenName, noPatronymic ? null : patronymic);
    }

    /// Birth date and sex; only of documents without problems.
    public Birth birth() {
        return new Birth(
                PassportForm.date(birthDate).orElseThrow(), Citizen.Sex.of(sex).orElseThrow());
    }

    /// The date as a native field takes it.
    public String birthDateIso() {
        return Optional.of(birthDate)
                .flatMap(PassportForm::date)
                .map(LocalDate::toString)
                .orElse(birthDate);
    }

    /// Never the data: forms end up in logs.
    @Override
    public String toString() {
        return "SeenDocuments[]";
    }

    private static boolean plausible(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && day.isAfter(today.minusYears(OLDEST_YEARS));
    }

    private static void name(String field, String value, List<FieldProblem> problems) {
        if (!NameForm.written(value)) {
            problems.add(FieldProblem.of(field, "verification." + field + ".wrong"));
        }
    }

    private static String tidy(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
    }
}
