package okno.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Answers by the key of their question. Immutable.
///
/// Answers of questions that are no longer shown are kept, so that a change of mind loses nothing,
/// but they do not count: see [Journey#answers].
public record Answers(Map<String, Answer> byKey) {

    private static final Answers NONE = new Answers(Map.of());

    public Answers {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public static Answers none() {
        return NONE;
    }

    public Optional<Answer> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Answers with(String key, Answer answer) {
        var copy = new LinkedHashMap<>(byKey);
        copy.put(key, answer);
        return new Answers(copy);
    }

    public Answers without(String key) {
        var copy = new LinkedHashMap<>(byKey);
        copy.remove(key);
        return new Answers(copy);
    }

    /// The answers with the files that are attached now: files come and go without their page being
    /// sent.
    public Answers withFiles(FormDefinition form, Circumstances at) {
        var answers = this;
        for (var question : form.questions()) {
            if (question instanceof FileQuestion) {
                var reading = question.parse(RawInput.empty(), at);
                answers =
                        reading instanceof Reading.Accepted(var files)
                                ? answers.with(question.key(), files)
                                : answers.without(question.key());
            }
        }
        return answers;
    }

    /// The answers as maps, lists, texts and nothing else, to be stored as JSON.
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        byKey.forEach((key, answer) -> tree.put(key, AnswerTree.write(answer)));
        return tree;
    }

    /// The answers from what [#toTree] gave. What the form does not ask, or asks in another way, is
    /// left out: a draft may be older than the form. With the same form nothing is lost.
    public static Answers fromTree(Map<String, ?> tree, FormDefinition form) {
        var answers = new LinkedHashMap<String, Answer>();
        for (var question : form.questions()) {
            Optional.<Object>ofNullable(tree.get(question.key()))
                    .flatMap(stored -> AnswerTree.read(question, stored))
                    .ifPresent(answer -> answers.put(question.key(), answer));
        }
        return new Answers(answers);
    }
}
