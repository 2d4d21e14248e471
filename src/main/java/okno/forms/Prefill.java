package okno.forms;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fills questions in with what the portal knows, so that nobody is asked twice.
public final class Prefill {

    private Prefill() {}

    /// Answers for all questions of the form that name something of the profile. A value that its
    /// question would refuse is left out: the person then enters it.
    ///
    /// @param profile what is known; absent values are not in the map
    public static Answers of(FormDefinition form, Map<Fill, String> profile, Circumstances at) {
        var answers = Answers.none();
        for (var question : form.questions()) {
            var answer = answer(question, profile, at);
            if (answer.isPresent()) {
                answers = answers.with(question.key(), answer.get());
            }
        }
        return answers;
    }

    /// The answer that the profile gives to a question. A page marks a field whose answer equals
    /// it.
    public static Optional<Answer> answer(
            Question question, Map<Fill, String> profile, Circumstances at) {
        var asked =
                question instanceof PersonQuestion person && !profile.containsKey(Fill.BIRTH_DATE)
                        ? person.nameOnly()
                        : question;
        return question.fill()
                .map(fill -> asked.read(input(question, fill, profile), at))
                .flatMap(
                        reading ->
                                reading instanceof Reading.Accepted(var answer)
                                        ? Optional.of(answer)
                                        : Optional.empty());
    }

    /// Whether a question can hold what it asks of the profile.
    static boolean fits(Fill fill, Question question) {
        return switch (question) {
            case TextQuestion _, LongTextQuestion _ -> true;
            case SnilsQuestion _ -> fill == Fill.SNILS;
            case PhoneQuestion _ -> fill == Fill.PHONE;
            case EmailQuestion _ -> fill == Fill.EMAIL;
            case PersonQuestion _ -> fill == Fill.FULL_NAME;
            case DateQuestion _ -> fill == Fill.BIRTH_DATE;
            case AddressQuestion(var _, var split) -> fill == Fill.PLACE && !split;
            case NumberQuestion _,
                    PeriodQuestion _,
                    ChoiceQuestion _,
                    ChoicesQuestion _,
                    YesNoQuestion _,
                    DictionaryQuestion _,
                    FileQuestion _ ->
                    false;
        };
    }

    private static RawInput input(Question question, Fill fill, Map<Fill, String> profile) {
        var key = question.key();
        if (question instanceof PersonQuestion) {
            return person(key, profile);
        }
        var name = question instanceof AddressQuestion ? key + ".text" : key;
        return RawInput.of(name, fill == Fill.FULL_NAME ? fullName(profile) : known(profile, fill));
    }

    private static RawInput person(String key, Map<Fill, String> profile) {
        var patronymic = known(profile, Fill.PATRONYMIC);
        return RawInput.of(key + "." + PersonQuestion.BIRTH_DATE, known(profile, Fill.BIRTH_DATE))
                .and(RawInput.of(key + "." + PersonQuestion.SURNAME, known(profile, Fill.SURNAME)))
                .and(
                        RawInput.of(
                                key + "." + PersonQuestion.GIVEN_NAME,
                                known(profile, Fill.GIVEN_NAME)))
                .and(
                        patronymic.isEmpty()
                                ? RawInput.of(key + "." + PersonQuestion.NO_PATRONYMIC, "yes")
                                : RawInput.of(key + "." + PersonQuestion.PATRONYMIC, patronymic));
    }

    private static String fullName(Map<Fill, String> profile) {
        return Stream.of(Fill.SURNAME, Fill.GIVEN_NAME, Fill.PATRONYMIC)
                .map(fill -> known(profile, fill))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String known(Map<Fill, String> profile, Fill fill) {
        return profile.getOrDefault(fill, "");
    }
}
