package okno.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A question and its answer in words: for the page of checking, the officer and the receipt.
///
/// @param key of the question
/// @param lines of the answer; none when it was not answered
public record AnswerText(String key, String label, List<String> lines) {

    public AnswerText {
        lines = List.copyOf(lines);
    }

    /// The answers of a section.
    ///
    /// @param key of the section
    public record Group(String key, String title, List<AnswerText> answers) {
        public Group {
            answers = List.copyOf(answers);
        }
    }

    /// All shown questions of a form with the answers that count.
    public static List<Group> of(FormDefinition form, Answers answers, AnswerFormat format) {
        var shown = Shown.of(form, answers);
        return shown.sections().stream()
                .map(
                        section ->
                                new Group(
                                        section.key(),
                                        section.title(),
                                        section.questions().stream()
                                                .map(q -> of(q, shown.answers(), format))
                                                .toList()))
                .toList();
    }

    /// The lines of one answer.
    public static List<String> lines(Question question, Answer answer, AnswerFormat format) {
        return switch (answer) {
            case Answer.Text(var text) -> text.lines().toList();
            case Answer.Amount(var number) -> List.of(format.number(number) + unit(question));
            case Answer.Day(var date) -> List.of(format.date(date));
            case Answer.Days(var from, var to) ->
                    List.of(format.words("forms.word.days", format.date(from), format.date(to)));
            case Answer.Years(var from, var to) ->
                    List.of(
                            format.words(
                                    "forms.word.years",
                                    Integer.toString(from),
                                    Integer.toString(to)));
            case Answer.Choice(var option) -> List.of(option.label());
            case Answer.Choices(var options) -> options.stream().map(Option::label).toList();
            case Answer.YesNo(var yes) ->
                    List.of(format.words(yes ? "forms.word.yes" : "forms.word.no"));
            case Answer.SnilsNumber(var snils) -> List.of(snils.formatted());
            case Answer.PhoneNumber(var phone) -> List.of(phone.formatted());
            case Answer.Email(var email) -> List.of(email.value());
            case Answer.Address(var parts) -> List.of(address(parts, format));
            case Answer.Person person -> person(person, format);
            case Answer.Files(var files) -> files.stream().map(Answer.File::name).toList();
        };
    }

    private static AnswerText of(Question question, Answers answers, AnswerFormat format) {
        var lines =
                answers.find(question.key())
                        .map(answer -> lines(question, answer, format))
                        .orElse(List.of());
        return new AnswerText(question.key(), question.label(), lines);
    }

    private static String unit(Question question) {
        return question instanceof NumberQuestion number
                ? number.unit().map(unit -> " " + unit).orElse("")
                : "";
    }

    private static String address(Map<AddressPart, String> parts, AnswerFormat format) {
        var words = new ArrayList<String>();
        parts.forEach((part, text) -> words.add(addressPart(part, text, format)));
        return String.join(", ", words);
    }

    private static String addressPart(AddressPart part, String text, AnswerFormat format) {
        return switch (part) {
            case HOUSE -> format.words("forms.word.house", text);
            case FLAT -> format.words("forms.word.flat", text);
            case TEXT, POSTCODE, REGION, LOCALITY, STREET -> text;
        };
    }

    private static List<String> person(Answer.Person person, AnswerFormat format) {
        var lines = new ArrayList<String>();
        var name = person.surname() + " " + person.givenName();
        lines.add(person.patronymic().map(patronymic -> name + " " + patronymic).orElse(name));
        if (person.patronymic().isEmpty()) {
            lines.add(format.words("forms.word.no-patronymic"));
        }
        person.birthDate()
                .map(date -> format.words("forms.word.born", format.date(date)))
                .ifPresent(lines::add);
        return lines;
    }
}
