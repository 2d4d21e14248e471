package okno.catalogue.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import okno.content.ContentPart;
import okno.content.CsvTable;
import okno.content.FileProblems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Brings a line of JSON or a row of a table into the one form in which it is kept and exported:
/// known fields in their order, without those that say nothing.
final class ExchangeLine {
    private static final Set<String> LISTS =
            Set.of(
                    "places",
                    "except",
                    "bodies",
                    "topics",
                    "recipients",
                    "situations",
                    "keywords",
                    "documents",
                    "services");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SequencedSet<String> known;
    private final FileProblems problems;

    /// @param known names of the fields in their order
    ExchangeLine(SequencedSet<String> known, FileProblems problems) {
        this.known = known;
        this.problems = problems;
    }

    /// Empty, with a problem added, if the text is not an object of JSON.
    Optional<ContentPart> ofJson(int line, String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return Optional.of(part(line, object));
            }
            problems.add(line, "", "catalogue.exchange.not-object");
        } catch (JacksonException broken) {
            problems.add(line, "", "catalogue.exchange.not-json");
        }
        return Optional.empty();
    }

    ContentPart ofRow(CsvTable.Row row) {
        var object = JSON.createObjectNode();
        row.cells()
                .forEach(
                        (name, cell) -> {
                            if (LISTS.contains(name)) {
                                var list = object.putArray(name);
                                Arrays.stream(cell.split("[,;\\s]+", -1))
                                        .filter(word -> !word.isEmpty())
                                        .forEach(list::add);
                            } else {
                                object.put(name, TableWords.shipped().value(name, cell));
                            }
                        });
        return part(row.line(), object);
    }

    /// One line of JSON that never changes for the same values.
    static byte[] write(Map<String, ?> values) {
        return JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
    }

    private ContentPart part(int line, ObjectNode object) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.note(line, name, "catalogue.exchange.unknown", name));
        Map<String, Object> values = new LinkedHashMap<>();
        for (var name : known) {
            var node = object.get(name);
            if (node != null && !node.isNull()) {
                value(name, node).ifPresent(value -> values.put(name, value));
            }
        }
        var slug = values.get("slug");
        return new ContentPart(slug == null ? "" : slug.toString(), line, write(values));
    }

    /// What is neither a value nor a list stays as it is, for the reader of the fields to refuse.
    private static Optional<Object> value(String name, JsonNode node) {
        if (node.isObject()) {
            return Optional.of(node);
        }
        if (!node.isArray()) {
            var text = clean(node.asString());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(LISTS.contains(name) ? List.of(text) : text);
        }
        if (!LISTS.contains(name)) {
            return Optional.of(node);
        }
        var items =
                node.valueStream()
                        .map(item -> item.isValueNode() ? (Object) clean(item.asString()) : item)
                        .filter(item -> !item.equals(""))
                        .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    /// Without the signs that nobody sees and that no content file may hold.
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\t]]", "").strip();
    }
}
