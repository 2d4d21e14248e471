package okno.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.content.Fields;

/// Reads a form from its tree, in the order of asking: what was read before is what a condition may
/// name.
final class FormReader {

    private static final String KEY = "[a-z][a-z0-9_]{0,39}";

    /// A section with its questions, both unread. All keys are collected before anything is read:
    /// naming a later question is another mistake than naming none.
    private record Part(Fields section, List<Fields> questions) {
        static Part of(Fields section) {
            return new Part(section, section.each("questions"));
        }
    }

    private final Dictionaries dictionaries;

    /// The questions read so far by key; empty where one could not be read.
    private final Map<String, Optional<Question>> earlier = new LinkedHashMap<>();

    private final Set<String> sectionKeys = new HashSet<>();
    private final Set<String> allKeys = new HashSet<>();

    FormReader(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    FormDefinition read(Fields form) {
        var parts = form.each("sections").stream().map(Part::of).toList();
        if (parts.isEmpty()) {
            form.missing("sections");
        }
        form.finish();
        for (var part : parts) {
            part.questions().forEach(question -> question.peek("key").ifPresent(allKeys::add));
        }
        return new FormDefinition(parts.stream().map(this::section).toList());
    }

    private Section section(Part part) {
        var fields = part.section();
        var key = key(fields, sectionKeys);
        sectionKeys.add(key);
        var title = fields.text("title");
        var text = fields.optionalText("text");
        var showIf = condition(fields);
        var questions = new ArrayList<Question>();
        if (part.questions().isEmpty()) {
            fields.missing("questions");
        }
        fields.finish();
        for (var question : part.questions()) {
            question(question).ifPresent(questions::add);
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
                        fields.oneOf("fill", Fill.class));
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
        return fields.inner("show_if")
                .flatMap(new ConditionReader(earlier, allKeys, dictionaries)::read);
    }

    private void check(Question question, Fields fields) {
        if (question instanceof DictionaryQuestion(var _, var name)
                && !name.isEmpty()
                && dictionaries.binding()
                && dictionaries.find(name).isEmpty()) {
            fields.refuse("dictionary", "forms.definition.dictionary", name);
        }
        question.fill()
                .filter(fill -> !Prefill.fits(fill, question))
                .ifPresent(fill -> fields.refuse("fill", "forms.definition.fill", fill.word()));
    }
}
