package okno.platform;

import java.util.List;

/// What is wrong with one field of a page: where, and which text of the bundles says what to do.
///
/// @param field the name of the form field, `""` for the page as a whole
/// @param key the key of the text
/// @param args the text's arguments, never secrets
public record FieldProblem(String field, String key, List<Object> args) {
    public FieldProblem {
        args = List.copyOf(args);
    }

    public static FieldProblem of(String field, String key, Object... args) {
        return new FieldProblem(field, key, List.of(args));
    }
}
