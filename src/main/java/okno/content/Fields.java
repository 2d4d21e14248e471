package okno.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads the fields of one mapping. Nothing is thrown: a missing or wrong field becomes a problem
/// and reading goes on with a stand-in, so that a person sees every mistake of a file at once. The
/// result is of use only if no problem was found. The last call is [#finish].
public final class Fields {

    private final Map<String, Node> fields;
    private final int line;
    private final String path;
    private final FileProblems problems;
    private final Set<String> asked = new TreeSet<>();

    private Fields(Map<String, Node> fields, int line, String path, FileProblems problems) {
        this.fields = fields;
        this.line = line;
        this.path = path;
        this.problems = problems;
    }

    /// Begins to read a mapping; a node that is none becomes a problem.
    ///
    /// @param path of the mapping itself; empty for the root
    static Fields of(Node node, String path, FileProblems problems) {
        if (node instanceof Node.Mapping(var fields, var line)) {
            return new Fields(fields, line, path, problems);
        }
        problems.add(node.line(), path, "content.fields");
        return new Fields(Map.of(), node.line(), path, problems);
    }

    /// Begins to read a list of mappings; a node that is none becomes a problem.
    static List<Fields> list(Node node, String path, FileProblems problems) {
        List<Fields> list = new ArrayList<>();
        items(node, path, problems).forEach((at, item) -> list.add(of(item, at, problems)));
        return List.copyOf(list);
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// The names of the fields, where the author of the file chooses them.
    public Set<String> names() {
        return fields.keySet();
    }

    /// Whether the field is there; marks it as known.
    public boolean has(String name) {
        return node(name).isPresent();
    }

    /// A field that must be there and not be blank; the stand-in is an empty text.
    public String text(String name) {
        var text = optionalText(name).orElse("");
        var node = fields.get(name);
        if (text.isEmpty() && (node == null || node instanceof Node.Scalar)) {
            missing(name);
        }
        return text;
    }

    /// Empty when the field is absent or blank.
    public Optional<String> optionalText(String name) {
        return node(name).flatMap(node -> scalar(node, join(path, name))).filter(s -> !s.isEmpty());
    }

    /// The text of a field that will be read later; empty, without a problem, if it has none.
    public Optional<String> peek(String name) {
        return fields.get(name) instanceof Node.Scalar(var text, var _)
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /// A list of texts; empty when the field is absent.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        items(name).forEach((at, item) -> scalar(item, at).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /// A list of texts that must be there and not be empty.
    public List<String> someTexts(String name) {
        var node = fields.get(name);
        if (node == null || (node instanceof Node.Sequence(var items, var _) && items.isEmpty())) {
            missing(name);
        }
        return texts(name);
    }

    /// A mapping inside this one.
    public Optional<Fields> inner(String name) {
        return node(name).map(node -> of(node, join(path, name), problems));
    }

    /// A list of mappings, each to be read by the caller; empty when the field is absent.
    public List<Fields> each(String name) {
        return node(name).map(node -> list(node, join(path, name), problems)).orElse(List.of());
    }

    /// A list whose items are a text each or a mapping each; empty when the field is absent.
    public <T> List<T> each(String name, Function<String, T> text, Function<Fields, T> mapping) {
        List<T> each = new ArrayList<>();
        items(name)
                .forEach(
                        (at, item) ->
                                each.add(
                                        item instanceof Node.Scalar(var written, var _)
                                                ? text.apply(written.strip())
                                                : mapping.apply(of(item, at, problems))));
        return List.copyOf(each);
    }

    /// A text that `parse` understands; an empty answer is a problem with the given key and the
    /// text as its argument.
    public <T> Optional<T> parsed(String name, String key, Function<String, Optional<T>> parse) {
        var text = optionalText(name);
        var parsed = text.flatMap(parse);
        if (text.isPresent() && parsed.isEmpty()) {
            refuse(name, key, text.get());
        }
        return parsed;
    }

    /// The value behind one of the known words.
    public <T> Optional<T> oneOf(String name, Map<String, T> known) {
        return optionalText(name).flatMap(word -> known(name, word, known));
    }

    /// The constant whose name in lower case, with hyphens or underscores, is written in the file.
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return optionalText(name).flatMap(word -> constant(name, word, type));
    }

    /// As [#oneOf], for a field that must be there; the stand-in is the first constant.
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        var word = text(name);
        return (word.isEmpty() ? Optional.<E>empty() : constant(name, word, type))
                .orElse(type.getEnumConstants()[0]);
    }

    /// As [#oneOf], for a list.
    public <E extends Enum<E>> List<E> eachOf(String name, Class<E> type) {
        return texts(name).stream().flatMap(word -> constant(name, word, type).stream()).toList();
    }

    /// `true` or `false`.
    public boolean flag(String name, boolean otherwise) {
        return oneOf(name, Map.of("true", true, "false", false)).orElse(otherwise);
    }

    /// A whole number from 1.
    public int whole(String name, int otherwise) {
        return parsed(name, "content.whole", Words::toWhole).orElse(otherwise);
    }

    /// A whole number that is not negative.
    public Optional<Long> number(String name) {
        return parsed(name, "content.number", Words::toNumber);
    }

    /// Adds a problem at a field of this mapping, or at the mapping when the field is absent.
    public void refuse(String name, String key, Object... args) {
        var node = fields.get(name);
        problems.add(node == null ? line : node.line(), join(path, name), key, args);
    }

    /// Adds the problem that a field which must be there is not.
    public void missing(String name) {
        refuse(name, "content.missing", name);
    }

    /// Tells of every field that nobody asked for: most often a misspelt one.
    public void finish() {
        fields.keySet().stream().filter(name -> !asked.contains(name)).forEach(this::unknown);
    }

    private void unknown(String name) {
        var meant = Nearest.to(name, asked);
        if (meant.isPresent()) {
            refuse(name, "content.misspelt", name, meant.get());
        } else {
            refuse(name, "content.unknown", name, String.join(", ", asked));
        }
    }

    private Optional<Node> node(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    /// The items of a list with their paths.
    private Map<String, Node> items(String name) {
        return node(name).map(node -> items(node, join(path, name), problems)).orElse(Map.of());
    }

    private static Map<String, Node> items(Node node, String path, FileProblems problems) {
        var items = new LinkedHashMap<String, Node>();
        if (node instanceof Node.Sequence(var list, var _)) {
            list.forEach(item -> items.put(path + "[" + items.size() + "]", item));
        } else {
            problems.add(node.line(), path, "content.list");
        }
        return items;
    }

    private Optional<String> scalar(Node node, String at) {
        if (node instanceof Node.Scalar(var text, var _)) {
            return Optional.of(text.strip());
        }
        problems.add(node.line(), at, "content.value");
        return Optional.empty();
    }

    private <T> Optional<T> known(String name, String word, Map<String, T> known) {
        var value = Optional.ofNullable(known.get(word));
        if (value.isEmpty()) {
            refuse(name, "content.word", word, String.join(", ", new TreeSet<>(known.keySet())));
        }
        return value;
    }

    private <E extends Enum<E>> Optional<E> constant(String name, String word, Class<E> type) {
        return known(name, word.replace('-', '_'), Words.of(type));
    }
}
