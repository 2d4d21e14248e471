package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okno.submissions.SubmissionStatus;
import okno.submissions.Transitions;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/// What documents say is so.
class DocsTests {
    private static final Documents DOCUMENTS = Documents.ofTheRepository();
    private static final Documents WRONG =
            new Documents(List.of(Sources.SAMPLES.resolve("docs/wrong.md")));
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([\\w.-]+)</artifactId>");
    private static final Pattern MAP_LINE = Pattern.compile("(?m)^(\\w+)  .*?(?:\\[(.*)])?$");

    private static final Set<String> OPEN_TO_ALL = Set.of("platform", "identifiers");

    @Test
    void whatIsNamedExists() {
        assertThat(DOCUMENTS.missingClasses()).isEmpty();
        assertThat(DOCUMENTS.missingPaths()).isEmpty();
        assertThat(DOCUMENTS.brokenLinks()).isEmpty();
    }

    @Test
    void whatIsNamedAndDoesNotExistIsSeen() {
        assertThat(WRONG.missingClasses()).containsExactly("okno.forms.Gone", "NeverWas");
        assertThat(WRONG.missingPaths()).containsExactly("src/main/java/okno/gone");
        assertThat(WRONG.brokenLinks()).containsExactly("gone.md");
    }

    @Test
    void everyDependencyHasItsReason() {
        var pom = Sources.text(Path.of("pom.xml"));
        var own = pom.substring(0, pom.indexOf("<build>"));
        var dependencies =
                own.substring(
                        own.lastIndexOf("<dependencies>"), own.lastIndexOf("</dependencies>"));
        var reasons = Sources.text(Path.of("docs/dependencies.md"));

        assertThat(ARTIFACT.matcher(dependencies).results().map(it -> it.group(1)))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(reasons).contains("| `" + it + "`"));
    }

    @Test
    void theLifeOfASubmissionIsDrawnAsItIs() {
        var document = Sources.text(Path.of("docs/submission-statuses.md"));

        assertThat(document).contains("```mermaid\n" + Transitions.diagram() + "```");
        assertThat(SubmissionStatus.values())
                .allSatisfy(
                        it ->
                                assertThat(document)
                                        .contains("| `%s` | %d |".formatted(it, it.code())));
    }

    @Test
    void theMapShowsEveryModuleAndNoArrowIsMissing() {
        var map = MAP_LINE.matcher(block("ARCHITECTURE.md")).results().toList();
        var modules = map.stream().map(line -> line.group(1)).toList();

        assertThat(folders(Sources.MAIN)).containsExactlyInAnyOrderElementsOf(modules);
        for (var line : map) {
            var brackets = line.group(2) == null ? "" : line.group(2);
            assertThat(arrows(line.group(1)))
                    .as(line.group())
                    .allSatisfy(it -> assertThat(brackets).containsAnyOf(it, "any line"))
                    .allSatisfy(
                            it ->
                                    assertThat(modules.indexOf(it))
                                            .isLessThan(modules.indexOf(line.group(1))));
        }
    }

    /// What a module declares to use, besides what is open to all.
    private static List<String> arrows(String module) {
        try {
            var declared =
                    Class.forName("okno." + module + ".package-info")
                            .getAnnotation(ApplicationModule.class);
            return declared == null
                    ? List.of()
                    : Arrays.stream(declared.allowedDependencies())
                            .map(it -> it.replaceAll(" ?::.*", ""))
                            .filter(it -> it.matches("[a-z]+")) // Not the mark of "all".
                            .filter(it -> !OPEN_TO_ALL.contains(it))
                            .distinct()
                            .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every package right below the base package is a module.
    private static List<String> folders(Path root) {
        try (var within = Files.list(root)) {
            return within.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block(String document) {
        var text = Sources.text(Path.of(document));
        int start = text.indexOf("```\n") + 4;
        return text.substring(start, text.indexOf("```", start));
    }
}
