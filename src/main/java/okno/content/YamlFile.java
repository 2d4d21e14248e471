package okno.content;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Turns the bytes of a file (UTF-8) into a tree. Anchors and aliases are refused: a content file
/// is read by people from top to bottom, and an alias to itself would never end.
public final class YamlFile {

    private final FileProblems problems;

    private YamlFile(FileProblems problems) {
        this.problems = problems;
    }

    /// A file whose root is a mapping; empty, with a problem added, when it is no YAML or holds
    /// nothing.
    public static Optional<Fields> fields(byte[] content, FileProblems problems) {
        return read(content, problems).map(root -> Fields.of(root, "", problems));
    }

    /// A file whose root is a list of mappings; empty, with a problem added, when it is no YAML or
    /// holds nothing.
    public static List<Fields> list(byte[] content, FileProblems problems) {
        var root = read(content, problems);
        return root.map(node -> Fields.list(node, "", problems)).orElse(List.of());
    }

    private static Optional<Node> read(byte[] content, FileProblems problems) {
        return ContentPart.isLine(content)
                ? JsonLine.read(content, problems).or(() -> yaml(content, problems))
                : yaml(content, problems);
    }

    static Optional<Node> yaml(byte[] content, FileProblems problems) {
        var text = new String(content, StandardCharsets.UTF_8);
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            var tree =
                    root == null
                            ? Optional.<Node>empty()
                            : new YamlFile(problems).convert(root, "");
            if (tree.isEmpty() && problems.none()) {
                problems.add(0, "", "content.empty");
            }
            return tree;
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            problems.add(mark == null ? 0 : mark.getLine() + 1, "", "content.syntax");
            return Optional.empty();
        } catch (YAMLException wrong) {
            problems.add(0, "", "content.syntax");
            return Optional.empty();
        }
    }

    private Optional<Node> convert(org.yaml.snakeyaml.nodes.Node node, String path) {
        int line = line(node);
        problems.learn(path, line);
        if (node.getAnchor() != null) {
            problems.add(line, path, "content.anchor");
            return Optional.empty();
        }
        return switch (node) {
            case MappingNode mapping -> Optional.of(mapping(mapping, path));
            case SequenceNode sequence -> Optional.of(sequence(sequence, path));
            case ScalarNode scalar when Tag.NULL.equals(scalar.getTag()) -> {
                // «a, b» without quotes inside braces makes b a field without a value.
                problems.add(line, path, "content.no-value");
                yield Optional.empty();
            }
            case ScalarNode scalar -> Optional.of(new Node.Scalar(scalar.getValue(), line));
            default -> throw new IllegalStateException("A node that YAML does not have: " + node);
        };
    }

    private Node mapping(MappingNode mapping, String path) {
        var fields = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                problems.add(line(key), path, "content.syntax");
                continue;
            }
            var field = Fields.join(path, name.getValue());
            var value = convert(tuple.getValueNode(), field);
            if (value.isPresent() && fields.put(name.getValue(), value.get()) != null) {
                problems.add(line(key), field, "content.twice");
            }
        }
        return new Node.Mapping(fields, line(mapping));
    }

    private Node sequence(SequenceNode sequence, String path) {
        List<Node> items = new ArrayList<>();
        for (var item : sequence.getValue()) {
            convert(item, path + "[" + items.size() + "]").ifPresent(items::add);
        }
        return new Node.Sequence(items, line(sequence));
    }

    private static int line(org.yaml.snakeyaml.nodes.Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
