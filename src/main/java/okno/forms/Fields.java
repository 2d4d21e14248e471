package okno.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads the fields of one mapping. Nothing is thrown: a missing or wrong field becomes a problem
/// and reading goes on with a stand-in, so the result is of use only if no problem was found. The
/// last call is [#finish].
final class Fields {

    private final Map<String, Node> fields;
    private final Node.Mark mark;
    private final String path;
    private final DefinitionProblems problems;
    private final TreeSet<String> asked = new TreeSet<>();

    private Fields(
            Map<String, Node> fields, Node.Mark mark, String path, DefinitionProblems problems) {
        this.fields = fields;
        this.mark = mark;
        this.path = path;
        this.problems = problems;
    }

    /// Begins to read a mapping; a node that is none becomes a problem.
    ///
    /// @param path of the mapping itself; empty for the root
    static Fields of(Node node, String path, DefinitionProblems problems) {
        if (node instanceof Node.Mapping(var fields, var mark)) {
            return new Fields(fields, mark, path, problems);
        }
        problems.add(node.mark(), path, "forms.definition.mapping");
        return new Fields(Map.of(), node.mark(), path, problems);
    }

    /// The path of a field of this mapping.
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        asked.add(name);
        return fields.containsKey(name);
    }

    /// A field that must be there and not be blank; the stand-in is an empty text.
    String text(String name) {
        var text = optionalText(name).orElse("");
        var node = fields.get(name);
        if (text.isEmpty() && (node == null || node instanceof Node.Scalar)) {
            refuse(name, "forms.definition.missing", name);
        }
        return text;
    }

    Optional<String> optionalText(String name) {
        return node(name).flatMap(node -> scalar(node, path(name))).filter(s -> !s.isEmpty());
    }

    /// A list of texts; empty when the field is absent.
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        items(name).forEach((at, item) -> scalar(item, at).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /// A list of mappings, each to be read by the caller; empty when the field is absent.
    List<Fields> each(String name) {
        var each = new ArrayList<Fields>();
        items(name).forEach((at, item) -> each.add(of(at, item)));
        return List.copyOf(each);
    }

    /// The items of a list with their paths; empty when the field is absent.
    Map<String, Node> items(String name) {
        var items = new LinkedHashMap<String, Node>();
        var node = node(name);
        if (node.isPresent() && node.get() instanceof Node.Sequence(var list, var _)) {
            list.forEach(item -> items.put(path(name) + "[" + items.size() + "]", item));
        } else if (node.isPresent()) {
            refuse(name, "forms.definition.list");
        }
        return items;
    }

    /// A mapping found as one of the [#items].
    ///
    /// @param at its path
    Fields of(String at, Node item) {
        return of(item, at, problems);
    }

    /// A value that `parse` understands; when it does not, a problem with the given key and the
    /// text as its argument.
    <T> Optional<T> parsed(String name, String key, Function<String, Optional<T>> parse) {
        var text = optionalText(name);
        var parsed = text.flatMap(parse);
        if (text.isPresent() && parsed.isEmpty()) {
            refuse(name, key, text.get());
        }
        return parsed;
    }

    /// The value behind one of the known words.
    <T> Optional<T> oneOf(String name, Map<String, T> known) {
        var text = optionalText(name);
        var value = text.flatMap(word -> Optional.ofNullable(known.get(word)));
        if (text.isPresent() && value.isEmpty()) {
            var words = String.join(", ", new TreeSet<>(known.keySet()));
            refuse(name, "forms.definition.word", text.get(), words);
        }
        return value;
    }

    /// `true` or `false`.
    boolean flag(String name, boolean otherwise) {
        return oneOf(name, Map.of("true", true, "false", false)).orElse(otherwise);
    }

    /// A whole number from 1.
    int whole(String name, int otherwise) {
        return parsed(name, "forms.definition.whole", Fields::toWhole).orElse(otherwise);
    }

    /// The node of a field, for a reader of another language; marks the field as known.
    Optional<Node> node(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    /// Adds a problem at a field of this mapping, or at the mapping when the field is absent.
    void refuse(String name, String key, Object... args) {
        var node = fields.get(name);
        problems.add(node == null ? mark : node.mark(), path(name), key, args);
    }

    /// Tells of every field that nobody asked for: most often a misspelt one.
    void finish() {
        fields.forEach(
                (name, node) -> {
                    if (!asked.contains(name)) {
                        unknown(name, node);
                    }
                });
    }

    private void unknown(String name, Node node) {
        var nearest = Nearest.to(name, asked);
        if (nearest.isPresent()) {
            problems.add(node.mark(), path(name), "forms.definition.misspelt", name, nearest.get());
        } else {
            var known = String.join(", ", asked);
            problems.add(node.mark(), path(name), "forms.definition.unknown", name, known);
        }
    }

    private Optional<String> scalar(Node node, String at) {
        if (node instanceof Node.Scalar(var text, var _)) {
            return Optional.of(text.strip());
        }
        problems.add(node.mark(), at, "forms.definition.scalar");
        return Optional.empty();
    }

    private static Optional<Integer> toWhole(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }
}
