package okno.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.content.FileProblems;
import okno.content.YamlFile;

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
        var problems = new FileProblems("form.yaml");
        var form = read(yaml, problems);
        assertThat(problems.list()).isEmpty();
        return form;
    }

    /// Problems as `line field key args`, one a line of text.
    static List<String> problemsOf(String yaml) {
        var problems = new FileProblems("form.yaml");
        read(yaml, problems);
        return problems.list().stream()
                .map(p -> p.line() + " " + p.field() + " " + p.key() + " " + p.args())
                .toList();
    }

    /// The same of a form that was published once, by dictionaries that hold nothing any more.
    static List<String> problemsOfAnOldForm(String yaml) {
        var problems = new FileProblems("form.yaml");
        read(yaml, problems, Dictionaries.none().forOldForms());
        return problems.list().stream().map(Object::toString).toList();
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

    private static FormDefinition read(String yaml, FileProblems problems) {
        return read(yaml, problems, DICTIONARIES);
    }

    private static FormDefinition read(
            String yaml, FileProblems problems, Dictionaries dictionaries) {
        return YamlFile.fields(yaml.getBytes(StandardCharsets.UTF_8), problems)
                .map(form -> FormDefinition.read(form, dictionaries))
                .orElseThrow();
    }
}
