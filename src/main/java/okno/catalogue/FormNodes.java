package okno.catalogue;

import java.util.LinkedHashMap;
import okno.forms.DefinitionProblems;
import okno.forms.Dictionaries;
import okno.forms.FormDefinition;
import okno.forms.Node;
import okno.platform.yaml.YamlNode;
import okno.platform.yaml.YamlProblems;

/// Hands the part of a package that holds a form over to the form language, which knows nothing of
/// YAML, and brings its problems back.
final class FormNodes {

    private final Dictionaries dictionaries;
    private final YamlProblems problems;

    FormNodes(Dictionaries dictionaries, YamlProblems problems) {
        this.dictionaries = dictionaries;
        this.problems = problems;
    }

    FormDefinition read(YamlNode form, String path) {
        var found = new DefinitionProblems();
        var definition = FormDefinition.read(node(form), path, dictionaries, found);
        for (var problem : found.list()) {
            problems.add(problem.line(), problem.field(), problem.key(), problem.args().toArray());
        }
        return definition;
    }

    private Node node(YamlNode node) {
        var mark = new Node.Mark(problems.file(), node.line());
        return switch (node) {
            case YamlNode.Value(var text, var _) -> new Node.Scalar(text, mark);
            case YamlNode.Items(var items, var _) ->
                    new Node.Sequence(items.stream().map(this::node).toList(), mark);
            case YamlNode.Fields(var fields, var _) -> {
                var nodes = new LinkedHashMap<String, Node>();
                fields.forEach((name, value) -> nodes.put(name, node(value)));
                yield new Node.Mapping(nodes, mark);
            }
        };
    }
}
