package okno.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.content.Fields;
import okno.content.Nearest;

/// Reads a condition and resolves what it names. One of:
/// - `{question: kind, is: lost}`, `{question: kind, in: [lost, stolen]}`, `{question: kind,
///   answered: true}`
/// - `{all: […]}`, `{any: […]}`, `{not: {…}}`
final class ConditionReader {

    private final Map<String, Optional<Question>> earlier;
    private final Set<String> allKeys;
    private final Dictionaries dictionaries;

    ConditionReader(
            Map<String, Optional<Question>> earlier,
            Set<String> allKeys,
            Dictionaries dictionaries) {
        this.earlier = earlier;
        this.allKeys = allKeys;
        this.dictionaries = dictionaries;
    }

    Optional<Condition> read(Fields fields) {
        Optional<Condition> condition;
        if (fields.has("all")) {
            condition = Optional.of(new Condition.All(each(fields, "all")));
        } else if (fields.has("any")) {
            condition = Optional.of(new Condition.Any(each(fields, "any")));
        } else if (fields.has("not")) {
            condition = fields.inner("not").flatMap(this::read).map(Condition.Not::new);
        } else {
            condition = aboutQuestion(fields);
        }
        fields.finish();
        return condition;
    }

    private List<Condition> each(Fields fields, String name) {
        var items = fields.each(name);
        if (items.isEmpty()) {
            fields.refuse(name, "forms.definition.empty", name);
        }
        return items.stream().flatMap(item -> read(item).stream()).toList();
    }

    private Optional<Condition> aboutQuestion(Fields fields) {
        var key = fields.text("question");
        var question = earlier.getOrDefault(key, Optional.empty());
        if (!earlier.containsKey(key) && !key.isEmpty()) {
            refuseUnknown(fields, key);
        }
        if (fields.has("answered")) {
            var answered = new Condition.Answered(key);
            return Optional.of(
                    fields.flag("answered", true) ? answered : new Condition.Not(answered));
        }
        if (!fields.has("is") && !fields.has("in")) {
            fields.refuse("is", "forms.definition.condition");
            return Optional.empty();
        }
        var name = fields.has("in") ? "in" : "is";
        var values = name.equals("in") ? fields.texts(name) : List.of(fields.text(name));
        if (values.isEmpty()) {
            fields.refuse(name, "forms.definition.empty", name);
        }
        question.ifPresent(q -> values.forEach(value -> check(fields, name, q, value)));
        return Optional.of(new Condition.OneOf(key, values));
    }

    private void refuseUnknown(Fields fields, String key) {
        var nearest = Nearest.to(key, allKeys);
        if (allKeys.contains(key)) {
            fields.refuse("question", "forms.definition.later", key);
        } else if (nearest.isPresent()) {
            fields.refuse("question", "content.misspelt", key, nearest.get());
        } else {
            fields.refuse("question", "forms.definition.nowhere", key);
        }
    }

    private void check(Fields fields, String name, Question question, String value) {
        if (question instanceof DictionaryQuestion && !dictionaries.binding()) {
            return;
        }
        var values = valuesOf(question);
        if (values.isEmpty()) {
            fields.refuse(name, "forms.definition.countless", question.key());
        } else if (!values.get().contains(value)) {
            fields.refuse(name, "content.word", value, String.join(", ", values.get()));
        }
    }

    /// What a condition may compare with; empty for questions whose answers cannot be listed.
    private Optional<List<String>> valuesOf(Question question) {
        return switch (question) {
            case ChoiceQuestion(var _, var options) -> Optional.of(values(options));
            case ChoicesQuestion(var _, var options, var _) -> Optional.of(values(options));
            case YesNoQuestion _ -> Optional.of(List.of(YesNoQuestion.YES, YesNoQuestion.NO));
            case DictionaryQuestion(var _, var name) ->
                    Optional.of(
                            dictionaries
                                    .find(name)
                                    .map(dictionary -> values(dictionary.options()))
                                    .orElse(List.of()));
            case TextQuestion _,
                    LongTextQuestion _,
                    NumberQuestion _,
                    DateQuestion _,
                    PeriodQuestion _,
                    SnilsQuestion _,
                    PhoneQuestion _,
                    EmailQuestion _,
                    AddressQuestion _,
                    PersonQuestion _,
                    FileQuestion _ ->
                    Optional.empty();
        };
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }
}
