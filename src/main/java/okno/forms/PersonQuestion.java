package okno.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.content.Fields;

/// A person's name and, if asked, the date of birth. Inputs: `key.surname`, `key.given_name`,
/// `key.patronymic`, the tick `key.no_patronymic`, `key.birth_date`.
///
/// @param birthDate whether the date of birth is asked for
public record PersonQuestion(Common common, boolean birthDate) implements Question {

    static final String SURNAME = "surname";
    static final String GIVEN_NAME = "given_name";
    static final String PATRONYMIC = "patronymic";
    static final String NO_PATRONYMIC = "no_patronymic";
    static final String BIRTH_DATE = "birth_date";

    private static final int LONGEST_NAME = 100;

    /// Letters of any script, and the signs that stand in names of the peoples of Russia.
    private static final String NAME = "\\p{L}[\\p{L}\\p{M}'’ʼ.,() -]*";

    static Question of(Common common, Fields fields) {
        return new PersonQuestion(common, fields.flag("birth_date", false));
    }

    /// The question as far as a profile without a date of birth can answer it.
    PersonQuestion nameOnly() {
        return new PersonQuestion(common, false);
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var surname = text(raw, SURNAME);
        var givenName = text(raw, GIVEN_NAME);
        var patronymic = text(raw, PATRONYMIC);
        var birth = birthDate ? text(raw, BIRTH_DATE) : "";
        if ((surname + givenName + patronymic + birth).isEmpty()) {
            return Reading.empty();
        }
        var problems = new ArrayList<Problem>();
        require(problems, SURNAME, surname);
        require(problems, GIVEN_NAME, givenName);
        var none = !text(raw, NO_PATRONYMIC).isEmpty();
        if (none && !patronymic.isEmpty()) {
            problems.add(problem(PATRONYMIC, "forms.person.both"));
        } else if (!none) {
            require(problems, PATRONYMIC, patronymic);
        }
        var date = birth(birth, problems);
        return problems.isEmpty()
                ? Reading.accepted(new Answer.Person(surname, givenName, present(patronymic), date))
                : new Reading.Refused(problems, raw);
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (!(answer instanceof Answer.Person person)) {
            throw unfit(answer);
        }
        var problems = new ArrayList<Problem>();
        problems.addAll(name(SURNAME, person.surname()));
        problems.addAll(name(GIVEN_NAME, person.givenName()));
        person.patronymic().ifPresent(name -> problems.addAll(name(PATRONYMIC, name)));
        if (birthDate && person.birthDate().isEmpty()) {
            problems.add(problem(BIRTH_DATE, "forms.person.birth-date"));
        }
        person.birthDate()
                .filter(date -> date.isAfter(at.today()))
                .ifPresent(_ -> problems.add(problem(BIRTH_DATE, "forms.person.unborn")));
        return problems;
    }

    private String text(RawInput raw, String part) {
        return Texts.line(raw.part(key(), part));
    }

    private void require(List<Problem> problems, String part, String text) {
        if (text.isEmpty()) {
            problems.add(problem(part, "forms.person." + part.replace('_', '-')));
        }
    }

    private Optional<LocalDate> birth(String text, List<Problem> problems) {
        var date = Dates.parse(text);
        if (birthDate && date.isEmpty()) {
            var key = text.isEmpty() ? "forms.person.birth-date" : "forms.date.form";
            problems.add(problem(BIRTH_DATE, key));
        }
        return date;
    }

    private List<Problem> name(String part, String name) {
        return name.matches(NAME)
                ? Texts.tooLong(key() + "." + part, name, LONGEST_NAME)
                : List.of(problem(part, "forms.person.letters"));
    }

    private Problem problem(String part, String messageKey) {
        return Problem.of(key() + "." + part, messageKey);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
