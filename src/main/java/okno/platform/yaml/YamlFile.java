package okno.platform.yaml;

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
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Turns the bytes of a file (UTF-8) into a tree. Anchors and aliases are refused: a content file
/// is read by people from top to bottom, and an alias to itself would never end.
public final class YamlFile {

    private final YamlProblems problems;

    private YamlFile(YamlProblems problems) {
        this.problems = problems;
    }

    /// The root of the file; empty, with a problem added, when it is no YAML or holds nothing.
    public static Optional<YamlNode> read(byte[] content, YamlProblems problems) {
        var text = new String(content, StandardCharsets.UTF_8);
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            var tree =
                    root == null
                            ? Optional.<YamlNode>empty()
                            : new YamlFile(problems).convert(root, "");
            if (tree.isEmpty() && problems.none()) {
                problems.add(0, "", "platform.yaml.empty");
            }
            return tree;
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            problems.add(mark == null ? 0 : mark.getLine() + 1, "", "platform.yaml.syntax");
            return Optional.empty();
        } catch (YAMLException wrong) {
            problems.add(0, "", "platform.yaml.syntax");
            return Optional.empty();
        }
    }

    private Optional<YamlNode> convert(Node node, String path) {
        int line = line(node);
        problems.learn(path, line);
        if (node.getAnchor() != null) {
            problems.add(line, path, "platform.yaml.anchor");
            return Optional.empty();
        }
        return switch (node) {
            case MappingNode mapping -> Optional.of(fields(mapping, path));
            case SequenceNode sequence -> Optional.of(items(sequence, path));
            case ScalarNode scalar when Tag.NULL.equals(scalar.getTag()) -> {
                // «a, b» without quotes inside braces makes b a field without a value.
                problems.add(line, path, "platform.yaml.no-value");
                yield Optional.empty();
            }
            case ScalarNode scalar -> Optional.of(new YamlNode.Value(scalar.getValue(), line));
            default -> throw new IllegalStateException("A node that YAML does not have: " + node);
        };
    }

    private YamlNode fields(MappingNode mapping, String path) {
        var fields = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                problems.add(line(key), path, "platform.yaml.syntax");
                continue;
            }
            var field = YamlFields.join(path, name.getValue());
            var value = convert(tuple.getValueNode(), field);
            if (value.isPresent() && fields.put(name.getValue(), value.get()) != null) {
                problems.add(line(key), field, "platform.yaml.twice");
            }
        }
        return new YamlNode.Fields(fields, line(mapping));
    }

    private YamlNode items(SequenceNode sequence, String path) {
        List<YamlNode> items = new ArrayList<>();
        for (var item : sequence.getValue()) {
            convert(item, path + "[" + items.size() + "]").ifPresent(items::add);
        }
        return new YamlNode.Items(items, line(sequence));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
