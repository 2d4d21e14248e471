package okno.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Forms written in a test as in a file.
final class Definitions {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Dictionary COUNTRIES = new Dictionary("countries", Map.of("de", "Германия"));

    static final Dictionaries DICTIONARIES =
            name -> Optional.of(COUNTRIES).filter(d -> d.name().equals(name));

    static final List<Answer.File> FILES = List.of(new Answer.File("f1", "паспорт.pdf"));

    static final Circumstances NOW =
            new Circumstances(
                    TODAY, DICTIONARIES, slot -> slot.equals("scans") ? FILES : List.of());

    private Definitions() {}

    static FormDefinition form(String yaml) {
        var problems = new DefinitionProblems();
        var form = FormDefinition.read(node(yaml), "form", DICTIONARIES, problems);
        assertThat(problems.list()).isEmpty();
        return form;
    }

    /// Problems as `line field key args`, one a line of text.
    static List<String> problemsOf(String yaml) {
        var problems = new DefinitionProblems();
        FormDefinition.read(node(yaml), "form", DICTIONARIES, problems);
        return problems.list().stream()
                .map(p -> p.line() + " " + p.field() + " " + p.key() + " " + p.args())
                .toList();
    }

    /// A question whose key is `q`, from its other fields: `type: text, max: 5`.
    static Question question(String fields) {
        return form("""
                        sections:
                          - key: s
                            title: Раздел
                            questions:
                              - {key: q, label: Вопрос, %s}
                        """
                        .formatted(fields))
                .questions()
                .getFirst();
    }

    static Node node(String yaml) {
        return node(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
    }

    private static Node node(org.yaml.snakeyaml.nodes.Node yaml) {
        var mark = new Node.Mark("form.yaml", yaml.getStartMark().getLine() + 1);
        return switch (yaml) {
            case ScalarNode scalar -> new Node.Scalar(scalar.getValue(), mark);
            case SequenceNode list ->
                    new Node.Sequence(
                            list.getValue().stream().map(Definitions::node).toList(), mark);
            case MappingNode map -> {
                var fields = new LinkedHashMap<String, Node>();
                map.getValue()
                        .forEach(
                                tuple ->
                                        fields.put(
                                                ((ScalarNode) tuple.getKeyNode()).getValue(),
                                                node(tuple.getValueNode())));
                yield new Node.Mapping(fields, mark);
            }
            default -> throw new IllegalArgumentException("no such node in tests");
        };
    }
}
