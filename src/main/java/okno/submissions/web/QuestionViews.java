package okno.submissions.web;

import java.util.List;
import java.util.Set;
import okno.forms.AddressPart;
import okno.forms.AddressQuestion;
import okno.forms.ChoiceQuestion;
import okno.forms.ChoicesQuestion;
import okno.forms.DateQuestion;
import okno.forms.DictionaryQuestion;
import okno.forms.EmailQuestion;
import okno.forms.FileQuestion;
import okno.forms.LongTextQuestion;
import okno.forms.NumberQuestion;
import okno.forms.PeriodQuestion;
import okno.forms.PersonQuestion;
import okno.forms.PhoneQuestion;
import okno.forms.Question;
import okno.forms.RawInput;
import okno.forms.SnilsQuestion;
import okno.forms.TextQuestion;
import okno.forms.YesNoQuestion;
import okno.platform.web.Option;
import okno.submissions.OpenDraft;
import okno.submissions.web.QuestionView.Kind;

/// Chooses the template of each question type. A new type does not compile until it has one.
final class QuestionViews {
    /// How many options are shown as radio buttons before a list is easier.
    private static final int MOST_RADIOS = 8;

    private static final List<String> BIRTH = List.of("birth_date");

    private final OpenDraft draft;
    private final RawInput values;
    private final Set<String> filled;
    private final List<Option> yesNo;

    /// @param yesNo the two options of a question of yes or no, in the reader's language
    QuestionViews(OpenDraft draft, RawInput values, Set<String> filled, List<Option> yesNo) {
        this.draft = draft;
        this.values = values;
        this.filled = filled;
        this.yesNo = yesNo;
    }

    QuestionView of(Question question) {
        return switch (question) {
            case TextQuestion text -> plain(question, Kind.TEXT).atMost(text.max());
            case LongTextQuestion text -> plain(question, Kind.LONG_TEXT).atMost(text.max());
            case NumberQuestion number -> plain(number, Kind.NUMBER).in(number.unit());
            case DateQuestion _ -> plain(question, Kind.DATE);
            case PeriodQuestion period ->
                    plain(
                            question,
                            period.precision() == PeriodQuestion.Precision.DAYS
                                    ? Kind.DAYS
                                    : Kind.YEARS);
            case ChoiceQuestion choice -> choice(question, options(choice.options()));
            case ChoicesQuestion choices ->
                    plain(question, Kind.CHECKBOXES).with(options(choices.options()));
            case YesNoQuestion _ -> plain(question, Kind.RADIOS).with(yesNo);
            case DictionaryQuestion dictionary ->
                    plain(question, Kind.SELECT).with(options(dictionary));
            case SnilsQuestion _ -> plain(question, Kind.SNILS);
            case PhoneQuestion _ -> plain(question, Kind.PHONE);
            case EmailQuestion _ -> plain(question, Kind.EMAIL);
            case AddressQuestion address -> plain(question, Kind.ADDRESS).split(parts(address));
            case PersonQuestion person ->
                    plain(question, Kind.PERSON).split(person.birthDate() ? BIRTH : List.of());
            case FileQuestion file ->
                    plain(file, Kind.FILES)
                            .holding(file.slot(), draft.filesIn(file.slot()), file.signed());
        };
    }

    private QuestionView plain(Question question, Kind kind) {
        var key = question.key();
        return new QuestionView(
                kind,
                key,
                question.label(),
                question.help().orElse(null),
                question.required(),
                filled.contains(key),
                values,
                QuestionView.Details.NONE);
    }

    private QuestionView choice(Question question, List<Option> options) {
        return plain(question, options.size() > MOST_RADIOS ? Kind.SELECT : Kind.RADIOS)
                .with(options);
    }

    private static List<Option> options(List<okno.forms.Option> options) {
        return options.stream().map(option -> Option.of(option.value(), option.label())).toList();
    }

    private static List<String> parts(AddressQuestion question) {
        return question.parts().stream().map(AddressPart::code).toList();
    }

    private List<Option> options(DictionaryQuestion question) {
        return draft.circumstances().dictionaries().find(question.dictionary()).stream()
                .flatMap(dictionary -> dictionary.labels().entrySet().stream())
                .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
