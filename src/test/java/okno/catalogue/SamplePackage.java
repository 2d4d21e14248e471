package okno.catalogue;

import java.nio.charset.StandardCharsets;
import okno.content.FileProblems;
import okno.forms.Dictionaries;

/// The least that a service package may say; tests put in what they are about.
public final class SamplePackage {
    public static final String YAML =
            ordered("sample", "Образец", "", "{key: period, type: text, label: За какой период}");

    private static final int IN_VARIANT = 4;

    private SamplePackage() {}

    /// A service that is ordered on the portal by a form of one question.
    ///
    /// @param says what its only variant says besides: lines of YAML
    public static String ordered(String slug, String title, String says, String question) {
        var form =
                """
                form:
                  sections:
                    - key: one
                      title: Раздел
                      questions:
                        - %s
                """
                        .formatted(question);
        return yaml(slug, title, "portal", says + form);
    }

    /// A service that one comes to its body for.
    static String atOffice(String slug, String title, String says) {
        return yaml(slug, title, "office", says);
    }

    static ServicePackage read(String yaml) {
        var problems = new FileProblems("sample");
        return new PackageReader(Dictionaries.none())
                .read(yaml.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
    }

    private static String yaml(String slug, String title, String way, String says) {
        return """
                slug: %s
                title: %s
                short: Что это
                level: regional
                agency: stavropol-archives
                places: ["07000000"]
                topics: [archives]
                recipients: [citizens]
                apply: [%3$s]
                result_by: [%3$s]
                description: Слова
                variants:
                  - slug: main
                    title: Единственный
                """
                        .formatted(slug, title, way)
                + says.indent(IN_VARIANT);
    }
}
