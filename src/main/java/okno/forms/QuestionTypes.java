package okno.forms;

import java.util.Map;
import java.util.function.BiFunction;
import okno.content.Fields;

/// The words by which definitions name the types of questions.
final class QuestionTypes {

    static final Map<String, BiFunction<Common, Fields, Question>> BY_WORD =
            Map.ofEntries(
                    Map.entry("text", TextQuestion::of),
                    Map.entry("long_text", LongTextQuestion::of),
                    Map.entry("number", NumberQuestion::of),
                    Map.entry("date", DateQuestion::of),
                    Map.entry("period", PeriodQuestion::of),
                    Map.entry("choice", ChoiceQuestion::of),
                    Map.entry("choices", ChoicesQuestion::of),
                    Map.entry("yes_no", YesNoQuestion::of),
                    Map.entry("dictionary", DictionaryQuestion::of),
                    Map.entry("snils", SnilsQuestion::of),
                    Map.entry("phone", PhoneQuestion::of),
                    Map.entry("email", EmailQuestion::of),
                    Map.entry("address", AddressQuestion::of),
                    Map.entry("person", PersonQuestion::of),
                    Map.entry("file", FileQuestion::of));

    private QuestionTypes() {}
}
