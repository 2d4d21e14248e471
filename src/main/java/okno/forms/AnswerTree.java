package okno.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers as plain trees. An answer is stored as its input is sent: one text, a list of texts, or
/// texts by part; so it is read by the same `parse`. Options of dictionaries and files carry what
/// only their keeper knew, and are stored with it.
final class AnswerTree {

    /// Limits were checked when the answer was given, so the day of reading does not matter.
    private static final Circumstances NO_MATTER_WHEN = Circumstances.on(LocalDate.EPOCH);

    private AnswerTree() {}

    static Object write(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var option) ->
                    pair("value", option.value(), "label", option.label());
            case Answer.Files(var files) ->
                    files.stream().map(file -> pair("id", file.id(), "name", file.name())).toList();
            case Answer.Choices(var options) -> options.stream().map(Option::value).toList();
            case Answer.Text(var text) -> text;
            case Answer.Amount(var number) -> number.toPlainString();
            case Answer.Day(var date) -> date.toString();
            case Answer.YesNo(var yes) -> YesNoQuestion.value(yes);
            case Answer.SnilsNumber(var snils) -> snils.digits();
            case Answer.PhoneNumber(var phone) -> phone.e164();
            case Answer.Email(var email) -> email.value();
            case Answer.Days _, Answer.Years _, Answer.Address _, Answer.Person _ -> parts(answer);
        };
    }

    static Optional<Answer> read(Question question, Object stored) {
        return switch (question) {
            case ChoiceQuestion choice -> option(stored).flatMap(o -> parse(choice, o.value()));
            case DictionaryQuestion _ -> option(stored).map(Answer.Choice::new);
            case FileQuestion _ -> files(stored);
            case PersonQuestion person -> parse(asFilled(person, stored), stored);
            case TextQuestion _,
                    LongTextQuestion _,
                    NumberQuestion _,
                    DateQuestion _,
                    PeriodQuestion _,
                    ChoicesQuestion _,
                    YesNoQuestion _,
                    SnilsQuestion _,
                    PhoneQuestion _,
                    EmailQuestion _,
                    AddressQuestion _ ->
                    parse(question, stored);
        };
    }

    /// A name that was filled in from a profile without a date of birth is kept without it.
    private static PersonQuestion asFilled(PersonQuestion question, Object stored) {
        return stored instanceof Map<?, ?> parts && parts.containsKey(PersonQuestion.BIRTH_DATE)
                ? question
                : question.nameOnly();
    }

    private static Optional<Answer> parse(Question question, Object stored) {
        var reading = question.parse(input(question.key(), stored), NO_MATTER_WHEN);
        return reading instanceof Reading.Accepted(var answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    private static RawInput input(String key, Object stored) {
        var values = new LinkedHashMap<String, List<String>>();
        switch (stored) {
            case String text -> values.put(key, List.of(text));
            case List<?> list -> values.put(key, list.stream().map(String::valueOf).toList());
            case Map<?, ?> parts ->
                    parts.forEach(
                            (part, text) ->
                                    values.put(key + "." + part, List.of(String.valueOf(text))));
            default -> {} // not written by this class: no answer
        }
        return new RawInput(values);
    }

    private static Map<String, Object> parts(Answer answer) {
        var parts = new LinkedHashMap<String, Object>();
        AnswerInput.of("", answer, LocalDate::toString)
                .values()
                .forEach((name, values) -> parts.put(name.substring(1), values.getFirst()));
        return parts;
    }

    private static Optional<Option> option(Object stored) {
        return stored instanceof Map<?, ?> map
                        && map.get("value") instanceof String value
                        && map.get("label") instanceof String label
                ? Optional.of(new Option(value, label))
                : Optional.empty();
    }

    private static Optional<Answer> files(Object stored) {
        if (!(stored instanceof List<?> list)) {
            return Optional.empty();
        }
        var files = new ArrayList<Answer.File>();
        for (var item : list) {
            if (item instanceof Map<?, ?> map
                    && map.get("id") instanceof String id
                    && map.get("name") instanceof String name) {
                files.add(new Answer.File(id, name));
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new Answer.Files(files));
    }

    private static Map<String, Object> pair(String a, String first, String b, String second) {
        var map = new LinkedHashMap<String, Object>();
        map.put(a, first);
        map.put(b, second);
        return map;
    }
}
