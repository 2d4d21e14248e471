package okno.forms;

import java.util.List;

/// Why an answer is refused. The only shape of an error from here to the page.
///
/// @param field the input it stands beside: the key of the question, or `key.part`
/// @param key key of the message bundles
/// @param args arguments of the message
public record Problem(String field, String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String field, String key, Object... args) {
        return new Problem(field, key, List.of(args));
    }

    /// Whether it stands beside an input of the question.
    public boolean concerns(Question question) {
        return field.equals(question.key()) || field.startsWith(question.key() + ".");
    }
}
