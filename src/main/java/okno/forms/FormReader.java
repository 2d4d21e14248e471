package okno.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a form from its tree, in the order of asking: what was read before is what a condition may
/// name.
final class FormReader {

    private static final String KEY = "[a-z][a-z0-9_]{0,39}";

    private final Dictionaries dictionaries;
    private final DefinitionProblems problems;

    /// The questions read so far by key; empty where one could not be read.
    private final Map<String, Optional<Question>> earlier = new LinkedHashMap<>();

    private final Set<String> sectionKeys = new HashSet<>();
    private final Set<String> allKeys = new HashSet<>();

    FormReader(Dictionaries dictionaries, DefinitionProblems problems) {
        this.dictionaries = dictionaries;
        this.problems = problems;
    }

    FormDefinition read(Node node, String path) {
        var form = Fields.of(node, path, problems);
        var parts = form.each("sections");
        if (parts.isEmpty()) {
            form.refuse("sections", "forms.definition.missing", "sections");
        }
        form.finish();
        for (var part : parts) {
            keysOf(part);
        }
        return new FormDefinition(parts.stream().map(this::section).toList());
    }

    /// Collects the keys of all questions first: naming a later one is another mistake than naming
    /// none.
    private void keysOf(Fields section) {
        var silent = new DefinitionProblems();
        section.items("questions")
                .forEach(
                        (at, item) ->
                                Fields.of(item, at, silent)
                                        .optionalText("key")
                                        .ifPresent(allKeys::add));
    }

    private Section section(Fields fields) {
        var key = key(fields, sectionKeys);
        sectionKeys.add(key);
        var title = fields.text("title");
        var text = fields.optionalText("text");
        var showIf = condition(fields);
        var questions = new ArrayList<Question>();
        var parts = fields.each("questions");
        if (parts.isEmpty()) {
            fields.refuse("questions", "forms.definition.missing", "questions");
        }
        fields.finish();
        for (var part : parts) {
            question(part).ifPresent(questions::add);
        }
        return new Section(key, title, text, showIf, questions);
    }

    private Optional<Question> question(Fields fields) {
        var key = key(fields, earlier.keySet());
        var common =
                new Common(
                        key,
                        fields.text("label"),
                        fields.optionalText("help"),
                        fields.flag("required", false),
                        condition(fields),
                        fields.oneOf("fill", Fill.words()));
        fields.text("type");
        var type = fields.oneOf("type", QuestionTypes.BY_WORD);
        var question = type.map(of -> of.apply(common, fields));
        if (question.isPresent()) {
            check(question.get(), fields);
            fields.finish(); // of an unknown type, no field is known either
        }
        earlier.put(key, question);
        return question;
    }

    private String key(Fields fields, Set<String> taken) {
        var key = fields.text("key");
        if (!key.isEmpty() && !key.matches(KEY)) {
            fields.refuse("key", "forms.definition.key", key);
        } else if (!key.isEmpty() && taken.contains(key)) {
            fields.refuse("key", "forms.definition.twice", key);
        }
        return key;
    }

    private Optional<Condition> condition(Fields fields) {
        return fields.node("show_if")
                .flatMap(
                        node ->
                                new ConditionReader(earlier, allKeys, dictionaries, problems)
                                        .read(node, fields.path("show_if")));
    }

    private void check(Question question, Fields fields) {
        if (question instanceof DictionaryQuestion(var _, var name)
                && !name.isEmpty()
                && dictionaries.find(name).isEmpty()) {
            fields.refuse("dictionary", "forms.definition.dictionary", name);
        }
        question.fill()
                .filter(fill -> !Prefill.fits(fill, question))
                .ifPresent(fill -> fields.refuse("fill", "forms.definition.fill", fill.word()));
    }
}
