package okno.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How each type reads input. In the tables, an input is written `name=value & name=value`; what is
/// read is written as it is stored, a refusal as `field key`.
class QuestionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: text, max: 5 | q=  Мир  | Мир",
                "type: text, max: 5 | q=а\tб   | а б",
                "type: text, max: 5 | q=Шесть! | q forms.text.long",
                "type: long_text    | q=Много  | Много",
                "type: number                          | q=12        | 12",
                "type: number                          | q=1 200 000 | 1200000",
                "type: number                          | q=007       | 7",
                "type: number                          | q=12,0      | 12",
                "type: number                          | q=много     | q forms.number.form",
                "type: number                          | q=1.200,5   | q forms.number.form",
                "type: number                          | q=12,       | q forms.number.form",
                "type: number                          | q=٣         | q forms.number.form",
                "type: number                          | q=1e9       | q forms.number.form",
                "type: number                          | q=12,5      | q forms.number.whole",
                "type: number, decimals: 2             | q=12,50     | 12.5",
                "type: number, decimals: 2             | q=12.345    | q forms.number.decimals",
                "type: number, min: 1, max: 20         | q=1         | 1",
                "type: number, min: 1, max: 20         | q=20        | 20",
                "type: number, min: 1, max: 20         | q=0         | q forms.number.min",
                "type: number, min: 1, max: 20         | q=21        | q forms.number.max",
                "type: number, min: '-5'               | q=−5        | -5",
            })
    void readsTextsAndNumbers(String fields, String input, String expected) {
        assertThat(reading(fields, input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: date                              | q=2.1.2026    | 2026-01-02",
                "type: date                              | q=02/01/2026  | 2026-01-02",
                "type: date                              | q=02 01 2026  | 2026-01-02",
                "type: date                              | q=2026-01-02  | 2026-01-02",
                "type: date                              | q=29.02.2024  | 2024-02-29",
                "type: date                              | q=29.02.2026  | q forms.date.form",
                "type: date                              | q=31.06.2026  | q forms.date.form",
                "type: date                              | q=02.01.26    | q forms.date.form",
                "type: date                              | q=завтра      | q forms.date.form",
                "type: date, max: today                  | q=22.11.2026  | 2026-11-22",
                "type: date, max: today                  | q=23.11.2026  | q forms.date.late",
                "type: date, min: today+1d               | q=22.11.2026  | q forms.date.early",
                "type: date, max: today-18y              | q=22.11.2008  | 2008-11-22",
                "type: date, max: today-18y              | q=23.11.2008  | q forms.date.late",
                "type: date, min: today-1m               | q=22.10.2026  | 2026-10-22",
                "type: date, min: today-1m               | q=21.10.2026  | q forms.date.early",
                "type: date, min: 01.01.1900             | q=31.12.1899  | q forms.date.early",
                "type: period | q.from=01.03.1985 & q.to=30.06.1992 | {from=1985-03-01, to=1992-06-30}",
                "type: period | q.from=01.03.1985 & q.to=01.03.1985 | {from=1985-03-01, to=1985-03-01}",
                "type: period | q.from=02.03.1985 & q.to=01.03.1985 | q.to forms.period.order",
                "type: period | q.from=01.03.1985                   | q.to forms.period.to",
                "type: period | q.to=01.03.1985                     | q.from forms.period.from",
                "type: period | q.from=1985 & q.to=30.02.1986 | q.from forms.date.form, q.to forms.date.form",
                "type: period, precision: years | q.from=1985 & q.to=1992 | {from=1985, to=1992}",
                "type: period, precision: years | q.from=1992 & q.to=1985 | q.to forms.period.order",
                "type: period, precision: years | q.from=85 & q.to=1992   | q.from forms.year.form",
                "type: period, precision: years, max: today | q.from=2020 & q.to=2026 | {from=2020, to=2026}",
                "type: period, precision: years, max: today | q.from=2020 & q.to=2027 | q.to forms.date.late",
                "type: period, precision: years, min: 01.06.1990 | q.from=1990 & q.to=1991 | {from=1990, to=1991}",
                "type: period, precision: years, min: 01.06.1990 | q.from=1989 & q.to=1991 | q.from forms.date.early",
            })
    void readsDatesAndPeriods(String fields, String input, String expected) {
        assertThat(reading(fields, input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'type: choice, options: [a, b]'          | q=a             | '{value=a, label=a}'",
                "'type: choice, options: [a, b]'          | q=c             | q forms.choice.unknown",
                "'type: choices, options: [a, b, c]'      | q=c & q=a       | '[a, c]'",
                "'type: choices, options: [a, b, c]'      | q=a & q=a       | '[a]'",
                "'type: choices, options: [a, b, c]'      | q=a & q=x       | q forms.choice.unknown",
                "'type: choices, options: [a, b], max: 1' | q=a & q=b       | q forms.choices.many",
                "'type: choices, options: [a, b]'         | q=a & q=        | '[a]'",
                "type: yes_no                             | q=yes           | yes",
                "type: yes_no                             | q=no            | no",
                "type: yes_no                             | q=true          | q forms.choice.unknown",
                "'type: dictionary, dictionary: countries'| q=de            | '{value=de, label=Германия}'",
                "'type: dictionary, dictionary: countries'| q=fr            | q forms.choice.unknown",
                "type: snils  | q=11223344595       | 11223344595",
                "type: snils  | q=112-233-445 96    | q identifiers.snils.check-digits",
                "type: phone  | q=8 (928) 123-45-67 | +79281234567",
                "type: phone  | q=12                | q identifiers.phone.length",
                "type: email  | q=Anna@Mail.RU      | Anna@mail.ru",
                "type: email  | q=anna              | q identifiers.email.at-sign",
            })
    void readsChoicesAndIdentifiers(String fields, String input, String expected) {
        assertThat(reading(fields, input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: address | q.text=с. Левокумка, у реки | '{text=с. Левокумка, у реки}'",
                "'type: address, parts: true' | q.locality=Минеральные Воды & q.house=1а | '{locality=Минеральные Воды, house=1а}'",
                "'type: address, parts: true' | q.street=Ленина | q.locality forms.address.locality, q.house forms.address.house",
                "'type: address, parts: true' | q.postcode=3572 & q.locality=Село & q.house=1 | q.postcode forms.address.postcode",
                "type: person | q.surname=Иванов & q.given_name=Иван & q.patronymic=Иванович | '{surname=Иванов, given_name=Иван, patronymic=Иванович}'",
                "type: person | q.surname=Ли & q.given_name=Анна & q.no_patronymic=on | '{surname=Ли, given_name=Анна, no_patronymic=yes}'",
                "type: person | q.surname=Мамин-Сибиряк & q.given_name=Д’Артаньян & q.patronymic=Ахмед оглы | '{surname=Мамин-Сибиряк, given_name=Д’Артаньян, patronymic=Ахмед оглы}'",
                "type: person | q.surname=Иванов | q.given_name forms.person.given-name, q.patronymic forms.person.patronymic",
                "type: person | q.given_name=Иван & q.no_patronymic=on | q.surname forms.person.surname",
                "type: person | q.surname=Ли & q.given_name=Анна & q.patronymic=Ивановна & q.no_patronymic=on | q.patronymic forms.person.both",
                "type: person | q.surname=Иванов2 & q.given_name=Иван & q.no_patronymic=on | q.surname forms.person.letters",
                "'type: person, birth_date: true' | q.surname=Ли & q.given_name=Ян & q.no_patronymic=on | q.birth_date forms.person.birth-date",
                "'type: person, birth_date: true' | q.surname=Ли & q.given_name=Ян & q.no_patronymic=on & q.birth_date=весной | q.birth_date forms.date.form",
                "'type: person, birth_date: true' | q.surname=Ли & q.given_name=Ян & q.no_patronymic=on & q.birth_date=23.11.2026 | q.birth_date forms.person.unborn",
                "'type: person, birth_date: true' | q.surname=Ли & q.given_name=Ян & q.no_patronymic=on & q.birth_date=22.11.2026 | '{surname=Ли, given_name=Ян, no_patronymic=yes, birth_date=2026-11-22}'",
            })
    void readsAddressesAndPersons(String fields, String input, String expected) {
        assertThat(reading(fields, input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: text                                 | q=               | q forms.missing.text",
                "type: text                                 | q=\u00a0\u200b   | q forms.missing.text",
                "type: long_text                            | q=               | q forms.missing.text",
                "type: number                               | q=               | q forms.missing.text",
                "type: date                                 | q=               | q forms.missing.text",
                "type: period                               | q.from= & q.to=  | q.from forms.missing.text",
                "'type: choice, options: [a, b]'            | x=a              | q forms.missing.choice",
                "'type: choices, options: [a, b]'           | x=a              | q forms.missing.choices",
                "type: yes_no                               | x=a              | q forms.missing.choice",
                "'type: dictionary, dictionary: countries'  | q=               | q forms.missing.choice",
                "type: snils                                | q=               | q forms.missing.text",
                "type: phone                                | q=               | q forms.missing.text",
                "type: email                                | q=               | q forms.missing.text",
                "type: address                              | q.text=          | q.text forms.missing.text",
                "'type: address, parts: true'               | q.house=         | q.locality forms.missing.text",
                "type: person                               | q.surname=       | q.surname forms.missing.text",
                "type: file                                 | q=f1             | q forms.missing.files",
            })
    void tellsNothingFromSomething(String fields, String input, String missing) {
        var question = Definitions.question(fields);

        assertThat(question.read(input(input), Definitions.NOW)).isEqualTo(Reading.empty());
        assertThat(question.missing().field() + " " + question.missing().key()).isEqualTo(missing);
        assertThat(words(question.missing())).contains("Вопрос");
    }

    @Test
    void takesFilesFromTheirKeeperAndNeverFromTheInput() {
        var question = Definitions.question("type: file, slot: scans");

        var reading = question.read(RawInput.of("q", "f666"), Definitions.NOW);

        assertThat(reading).isEqualTo(Reading.accepted(new Answer.Files(Definitions.FILES)));
    }

    @Test
    void takesAsManyFilesAsItSays() {
        var question = Definitions.question("type: file, slot: scans, max: 1");
        var two = List.of(new Answer.File("f1", "a.pdf"), new Answer.File("f2", "b.pdf"));

        var problems = question.check(new Answer.Files(two), Definitions.NOW);

        assertThat(describe(problems)).containsExactly("q forms.files.many");
    }

    @Test
    void asksForSignaturesOnlyWhereTheFormDoes() {
        var unsigned = new Answer.Files(Definitions.FILES);

        var any = Definitions.question("type: file, slot: scans");
        var signed = Definitions.question("type: file, slot: scans, signature: required");

        assertThat(any.unready(unsigned)).isEmpty();
        assertThat(describe(signed.unready(unsigned))).containsExactly("q forms.files.unsigned");
    }

    @Test
    void refusesWhatHasLeftItsDictionary() {
        var question = Definitions.question("type: dictionary, dictionary: countries");
        var gone = new Answer.Choice(new Option("su", "СССР"));

        assertThat(describe(question.check(gone, Definitions.NOW)))
                .containsExactly("q forms.choice.unknown");
    }

    @Test
    void knowsWhetherThePageAskedIt() {
        var raw =
                RawInput.ofParameters(
                        Map.of("name", new String[] {"a", "b"}, "born.day", new String[] {"1"}));

        assertThat(raw.all("name")).containsExactly("a", "b");
        assertThat(raw.mentions("name")).isTrue();
        assertThat(raw.mentions("born")).isTrue();
        assertThat(raw.mentions("bor")).isFalse();
        assertThat(raw.mentions("day")).isFalse();
    }

    @Test
    void keepsTheRawInputOfARefusal() {
        var raw = RawInput.of("q", " завтра ");

        var reading = Definitions.question("type: date").read(raw, Definitions.NOW);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class, refused -> assertThat(refused.raw()).isEqualTo(raw));
    }

    private static String reading(String fields, String input) {
        return switch (Definitions.question(fields).read(input(input), Definitions.NOW)) {
            case Reading.Accepted(var answer) -> AnswerTree.write(answer).toString();
            case Reading.Empty _ -> "nothing";
            case Reading.Refused(var problems, var _) -> String.join(", ", describe(problems));
        };
    }

    private static List<String> describe(List<Problem> problems) {
        var described = new ArrayList<String>();
        for (var problem : problems) {
            assertThat(words(problem)).isNotBlank().doesNotContain("{");
            described.add(problem.field() + " " + problem.key());
        }
        return described;
    }

    /// Fails when the bundle has no words for the problem.
    private static String words(Problem problem) {
        var module = problem.key().substring(0, problem.key().indexOf('.'));
        var bundle = ResourceBundle.getBundle("messages/" + module, Locale.ROOT);
        return new MessageFormat(bundle.getString(problem.key()), Locale.ROOT)
                .format(problem.args().toArray());
    }

    private static RawInput input(String text) {
        var input = RawInput.empty();
        for (var pair : text.split(" & ", -1)) {
            var parts = pair.split("=", 2);
            input = input.and(RawInput.of(parts[0].strip(), parts[1]));
        }
        return input;
    }
}
