package okno.platform.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads the fields of one mapping. Nothing is thrown: a missing or wrong field becomes a problem
/// and reading goes on with a stand-in, so that a person sees every mistake of a file at once. The
/// result is of use only if no problem was found. The last call is [#finish].
public final class YamlFields {

    private final Map<String, YamlNode> fields;
    private final int line;
    private final String path;
    private final YamlProblems problems;
    private final Set<String> asked = new TreeSet<>();

    private YamlFields(Map<String, YamlNode> fields, int line, String path, YamlProblems problems) {
        this.fields = fields;
        this.line = line;
        this.path = path;
        this.problems = problems;
    }

    /// Begins to read a mapping; a node that is none becomes a problem.
    ///
    /// @param path of the mapping itself; empty for the root
    public static YamlFields of(YamlNode node, String path, YamlProblems problems) {
        if (node instanceof YamlNode.Fields(var fields, var line)) {
            return new YamlFields(fields, line, path, problems);
        }
        problems.add(node.line(), path, "platform.yaml.fields");
        return new YamlFields(Map.of(), node.line(), path, problems);
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public int line() {
        return line;
    }

    /// The path of a field of this mapping, for problems found elsewhere.
    public String path(String name) {
        return join(path, name);
    }

    /// A field that must be there; the stand-in is an empty text.
    public String text(String name) {
        if (!fields.containsKey(name)) {
            refuse(name, "platform.yaml.missing");
        }
        return optionalText(name).orElse("");
    }

    public Optional<String> optionalText(String name) {
        return node(name).flatMap(node -> value(node, path(name)));
    }

    /// A list of texts; empty when the field is absent.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        items(name).forEach((at, item) -> value(item, at).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /// A list of texts that must be there and not be empty.
    public List<String> someTexts(String name) {
        var node = fields.get(name);
        if (node == null || (node instanceof YamlNode.Items(var items, var _) && items.isEmpty())) {
            refuse(name, "platform.yaml.missing");
        }
        return texts(name);
    }

    /// A list of mappings, each to be read by the caller; empty when the field is absent.
    public List<YamlFields> each(String name) {
        List<YamlFields> each = new ArrayList<>();
        items(name).forEach((at, item) -> each.add(of(item, at, problems)));
        return List.copyOf(each);
    }

    /// A mapping inside this one.
    public Optional<YamlFields> inner(String name) {
        return node(name).map(node -> of(node, path(name), problems));
    }

    /// A text that `parse` understands; an empty answer is a problem with the given key and the
    /// text as its argument.
    public <T> Optional<T> parsed(String name, String key, Function<String, Optional<T>> parse) {
        return optionalText(name)
                .flatMap(
                        text -> {
                            var parsed = parse.apply(text);
                            if (parsed.isEmpty()) {
                                refuse(name, key, text);
                            }
                            return parsed;
                        });
    }

    /// The constant whose name in lower case with hyphens or underscores is written in the file.
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return optionalText(name).flatMap(text -> constant(name, text, type));
    }

    /// As [#oneOf], for a field that must be there; the stand-in is the first constant.
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        if (!fields.containsKey(name)) {
            refuse(name, "platform.yaml.missing");
        }
        return oneOf(name, type).orElse(type.getEnumConstants()[0]);
    }

    /// As [#oneOf], for a list.
    public <E extends Enum<E>> List<E> eachOf(String name, Class<E> type) {
        return texts(name).stream().flatMap(text -> constant(name, text, type).stream()).toList();
    }

    public boolean flag(String name, boolean otherwise) {
        return parsed(name, "platform.yaml.flag", YamlFields::toFlag).orElse(otherwise);
    }

    /// A whole number that is not negative.
    public Optional<Long> number(String name) {
        return parsed(name, "platform.yaml.number", YamlFields::toNumber);
    }

    /// The node of a field, for a reader of another language; marks the field as known.
    public Optional<YamlNode> node(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    /// Adds a problem at a field of this mapping, or at the mapping when the field is absent.
    public void refuse(String name, String key, Object... args) {
        var node = fields.get(name);
        problems.add(node == null ? line : node.line(), path(name), key, args);
    }

    /// Tells of every field that nobody asked for: most often a misspelt one.
    public void finish() {
        fields.forEach(
                (name, node) -> {
                    if (!asked.contains(name)) {
                        var known = String.join(", ", asked);
                        problems.add(node.line(), path(name), "platform.yaml.unknown", known);
                    }
                });
    }

    private Map<String, YamlNode> items(String name) {
        var items = new LinkedHashMap<String, YamlNode>();
        var node = node(name);
        if (node.isPresent() && node.get() instanceof YamlNode.Items(var list, var _)) {
            for (var item : list) {
                items.put(path(name) + "[" + items.size() + "]", item);
            }
        } else if (node.isPresent()) {
            refuse(name, "platform.yaml.list");
        }
        return items;
    }

    private Optional<String> value(YamlNode node, String at) {
        if (node instanceof YamlNode.Value(var text, var _)) {
            return Optional.of(text.strip());
        }
        problems.add(node.line(), at, "platform.yaml.value");
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> constant(String name, String text, Class<E> type) {
        var constants = type.getEnumConstants();
        for (var constant : constants) {
            if (word(constant).equals(text.replace('-', '_'))) {
                return Optional.of(constant);
            }
        }
        var known = Arrays.stream(constants).map(YamlFields::word).toList();
        refuse(name, "platform.yaml.choice", text, String.join(", ", known));
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Boolean> toFlag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> toNumber(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
