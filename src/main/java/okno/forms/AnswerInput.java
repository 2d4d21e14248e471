package okno.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An answer as the input it could have been sent by: what a page fills its fields with.
public final class AnswerInput {

    private AnswerInput() {}

    /// The input of one answer; reading it gives the answer again. Files have no input.
    public static RawInput of(String key, Answer answer) {
        return of(key, answer, Dates::typed);
    }

    /// As above, with dates written in a way that [Dates#parse] reads.
    static RawInput of(String key, Answer answer, Function<LocalDate, String> date) {
        return switch (answer) {
            case Answer.Text(var text) -> RawInput.of(key, text);
            case Answer.Amount(var number) -> RawInput.of(key, number.toPlainString());
            case Answer.Day(var day) -> RawInput.of(key, date.apply(day));
            case Answer.Days(var from, var to) -> period(key, date.apply(from), date.apply(to));
            case Answer.Years(var from, var to) ->
                    period(key, Integer.toString(from), Integer.toString(to));
            case Answer.Choice(var option) -> RawInput.of(key, option.value());
            case Answer.Choices(var options) ->
                    new RawInput(Map.of(key, options.stream().map(Option::value).toList()));
            case Answer.YesNo(var yes) -> RawInput.of(key, YesNoQuestion.value(yes));
            case Answer.SnilsNumber(var snils) -> RawInput.of(key, snils.formatted());
            case Answer.PhoneNumber(var phone) -> RawInput.of(key, phone.formatted());
            case Answer.Email(var email) -> RawInput.of(key, email.value());
            case Answer.Address(var parts) -> address(key, parts);
            case Answer.Person person -> person(key, person, date);
            case Answer.Files _ -> RawInput.empty();
        };
    }

    /// The input of all answers of a section.
    public static RawInput of(Section section, Answers answers) {
        var input = RawInput.empty();
        for (var question : section.questions()) {
            var answer = answers.find(question.key());
            if (answer.isPresent()) {
                input = input.and(of(question.key(), answer.get()));
            }
        }
        return input;
    }

    private static RawInput period(String key, String from, String to) {
        return RawInput.of(key + "." + PeriodQuestion.FROM, from)
                .and(RawInput.of(key + "." + PeriodQuestion.TO, to));
    }

    private static RawInput address(String key, Map<AddressPart, String> parts) {
        var values = new LinkedHashMap<String, List<String>>();
        parts.forEach((part, text) -> values.put(key + "." + part.code(), List.of(text)));
        return new RawInput(values);
    }

    private static RawInput person(
            String key, Answer.Person person, Function<LocalDate, String> format) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put(key + "." + PersonQuestion.SURNAME, List.of(person.surname()));
        values.put(key + "." + PersonQuestion.GIVEN_NAME, List.of(person.givenName()));
        person.patronymic()
                .ifPresentOrElse(
                        name -> values.put(key + "." + PersonQuestion.PATRONYMIC, List.of(name)),
                        () -> values.put(key + "." + PersonQuestion.NO_PATRONYMIC, List.of("yes")));
        person.birthDate()
                .map(format)
                .ifPresent(
                        date -> values.put(key + "." + PersonQuestion.BIRTH_DATE, List.of(date)));
        return new RawInput(values);
    }
}
