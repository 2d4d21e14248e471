package okno.catalogue.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One object of a file. Asking for a field marks it as known; nothing is thrown, what is wrong is
/// gathered, and a stand-in is given.
final class Line {
    private final ObjectNode object;
    private final Set<String> asked = new HashSet<>();
    private final List<String> fatal = new ArrayList<>();

    Line(ObjectNode object) {
        this.object = object;
    }

    /// Why the object is of no use; empty if it is of use.
    List<String> fatal() {
        return List.copyOf(fatal);
    }

    /// Fields that nobody asked for.
    List<String> unknown() {
        return object.propertyNames().stream().filter(name -> !asked.contains(name)).toList();
    }

    String required(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            fatal.add("no \"" + name + "\"");
        }
        return text;
    }

    String text(String name) {
        return optional(name).orElse("");
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(field(name))
                .flatMap(node -> scalar(name, node))
                .filter(text -> !text.isEmpty());
    }

    /// A list; a text alone counts as a list of one.
    List<String> texts(String name) {
        var node = field(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            return optional(name).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(item -> scalar(name, item).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /// A whole number that is not negative.
    Optional<Long> number(String name) {
        var node = field(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || node.longValue() < 0) {
            fatal.add("\"" + name + "\" is not a whole number from 0");
            return Optional.empty();
        }
        return Optional.of(node.longValue());
    }

    private Optional<String> scalar(String name, JsonNode node) {
        if (node.isString() || node.isNumber()) {
            return Optional.of(node.asString().strip());
        }
        fatal.add("\"" + name + "\" is not a text");
        return Optional.empty();
    }

    private @Nullable JsonNode field(String name) {
        asked.add(name);
        var node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
