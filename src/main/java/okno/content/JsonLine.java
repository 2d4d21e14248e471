package okno.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Turns a line of JSON into the tree that [YamlFile] makes of it, several times as fast: a
/// catalogue from elsewhere has tens of thousands of lines.
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LINE = 1;

    private final JsonParser parser;
    private final FileProblems problems;

    private JsonLine(JsonParser parser, FileProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /// Empty, without a problem, if the content is no JSON from end to end: YAML may begin with a
    /// brace too.
    static Optional<Node> read(byte[] content, FileProblems problems) {
        var found = new FileProblems(problems.file());
        try (var parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            parser.nextToken();
            var tree = new JsonLine(parser, found).node("");
            if (parser.nextToken() != null) {
                return Optional.empty();
            }
            problems.take(found);
            return tree;
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private Optional<Node> node(String path) {
        problems.learn(path, LINE);
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(mapping(path));
            case START_ARRAY -> Optional.of(sequence(path));
            case VALUE_NULL -> {
                problems.add(LINE, path, "content.no-value");
                yield Optional.empty();
            }
            default -> Optional.of(new Node.Scalar(parser.getString(), LINE));
        };
    }

    private Node mapping(String path) {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var field = Fields.join(path, name);
            parser.nextToken();
            var value = node(field);
            if (value.isPresent() && fields.put(name, value.get()) != null) {
                problems.add(LINE, field, "content.twice");
            }
        }
        return new Node.Mapping(fields, LINE);
    }

    private Node sequence(String path) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node(path + "[" + items.size() + "]").ifPresent(items::add);
        }
        return new Node.Sequence(items, LINE);
    }
}
