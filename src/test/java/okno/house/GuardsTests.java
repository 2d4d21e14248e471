package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The guards of the main promises are where `docs/assurance.md` says, and each is missed by its
/// test when it is taken away.
class GuardsTests {
    private static final Path DOCUMENT = Path.of("docs/assurance.md");

    static List<Guard> guards() {
        return Guard.all();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void standsOnceAndHasATest(Guard guard) throws ReflectiveOperationException {
        assertThat(guard.places()).hasSize(1);
        assertThat(Class.forName(guard.testClass()).getDeclaredMethods())
                .extracting(Method::getName)
                .contains(guard.testMethod());
    }

    @Test
    void areTheOnesThatTheDocumentLists() {
        var rows =
                Sources.text(DOCUMENT)
                        .lines()
                        .dropWhile(line -> !line.startsWith("|"))
                        .takeWhile(line -> line.startsWith("|"))
                        .skip(2);

        assertThat(rows)
                .containsExactlyElementsOf(guards().stream().map(GuardsTests::row).toList());
    }

    /// A weakened class goes before the others of a JVM that runs the one test.
    @Tag("long")
    @ParameterizedTest
    @MethodSource("guards")
    void isMissedWhenItIsGone(Guard guard, @TempDir Path folder) throws Exception {
        compile(guard, folder);

        assertThat(run(guard, folder)).as(guard.test()).isEqualTo(GuardedTest.MISSED);
    }

    private static String row(Guard guard) {
        var test = guard.test().replaceFirst(".*\\.", "");
        return "| %s | %s | `%s` | `%s` |"
                .formatted(guard.promise(), guard.guard(), guard.file().getFileName(), test);
    }

    private static void compile(Guard guard, Path folder) throws IOException {
        var source = folder.resolve(guard.file());
        Files.createDirectories(source.getParent());
        Files.writeString(source, guard.weakened());
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var messages = new StringWriter();
        var options = List.of("-proc:none", "-parameters", "-d", folder.toString());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjects(source);
            var task = compiler.getTask(messages, files, null, options, null, units);
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
    }

    private static int run(Guard guard, Path folder) throws IOException, InterruptedException {
        var classes = folder + File.pathSeparator + System.getProperty("java.class.path");
        var log = folder.resolve("test.log");
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        GuardedTest.class.getName(),
                        guard.testClass(),
                        guard.testMethod());
        var java =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var process = java.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
