package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the launcher in a tree of its own, with programs that only tell how they were called.
class LauncherTests {
    private static final List<String> SYSTEM =
            List.of("sh", "grep", "find", "head", "tail", "touch", "mv", "rm", "mkdir", "dirname");
    private static final String TELLING = "#!/bin/sh\necho \"$0\" \"$@\"\n";

    private record Outcome(int exitCode, String output) {}

    @TempDir private Path folder;

    private Path programs = Path.of("");
    private Path jdks = Path.of("");

    @BeforeEach
    void prepareTheTree() throws IOException {
        programs = Files.createDirectories(folder.resolve("programs"));
        jdks = Files.createDirectories(folder.resolve("jdks"));
        Files.createDirectories(folder.resolve("portal/src/main"));
        Files.createFile(folder.resolve("portal/pom.xml"));
        Files.copy(Path.of("okno"), folder.resolve("portal/okno"));
        makeExecutable(folder.resolve("portal/okno"));
        for (var program : SYSTEM) {
            var found = Path.of("/usr/bin", program);
            Files.createSymbolicLink(
                    programs.resolve(program),
                    Files.exists(found) ? found : Path.of("/bin", program));
        }
        program("id", "#!/bin/sh\necho 1000\n");
        program("mvn", "#!/bin/sh\nmkdir -p target\necho built >> target/okno.jar\n");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk25() throws Exception {
        jdk("java-17", "17.0.12");

        var outcome = run("check", "snils", "1");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("Нужен JDK 25")
                .contains("JDK 25 is needed")
                .contains("apt-get install temurin-25-jdk");
    }

    @Test
    void takesJdk25AmongOthersBuildsOnceAndHandsOver() throws Exception {
        jdk("java-17", "17.0.12");
        var java = jdk("temurin 25", "25.0.1").resolve("bin/java").toString();

        var first = run("check", "snils", "1 2");
        var second = run("check", "snils", "1 2");

        assertThat(first.exitCode()).isZero();
        assertThat(first.output()).contains("Building").contains(java);
        assertThat(second.output()).doesNotContain("Building").endsWith("check snils 1 2\n");
        assertThat(folder.resolve("portal/target/okno.jar")).hasContent("built");
    }

    @Test
    void buildsAgainWhenASourceChanged() throws Exception {
        jdk("temurin-25", "25.0.1");
        run("check", "snils", "1");
        var built = folder.resolve("portal/target/okno.built");
        var later = Files.getLastModifiedTime(built).toInstant().plusSeconds(5);
        var source = Files.createFile(folder.resolve("portal/src/main/A.java"));
        Files.setLastModifiedTime(source, java.nio.file.attribute.FileTime.from(later));

        assertThat(run("check", "snils", "1").output()).contains("Building");
    }

    @Test
    void leavesTheFolderOfARunningPortalAloneAndForgetsItWhenThatHasEnded() throws Exception {
        jdk("temurin-25", "25.0.1");
        run("check", "snils", "1");
        var target = folder.resolve("portal/target");
        var jar = target.resolve("okno.1/okno.jar");
        var portal = new ProcessBuilder("/bin/sh", "-c", "read line", jar.toString()).start();
        Files.createFile(folder.resolve("portal/src/main/A.java"));

        assertThat(run("check", "snils", "1").output()).contains(target + "/okno.2/okno.jar");
        assertThat(jar).exists();

        portal.getOutputStream().close();
        portal.waitFor();
        assertThat(run("check", "snils", "1").output()).contains(target + "/okno.2/okno.jar");
        assertThat(jar).doesNotExist();
    }

    @Test
    void forgetsMigrationsThatAreGoneFromTheSources() throws Exception {
        jdk("temurin-25", "25.0.1");
        var kept = Path.of("audit/V1__kept file.sql");
        var sources = folder.resolve("portal/src/main/resources/db/migration");
        var copies = folder.resolve("portal/target/classes/db/migration");
        for (var root : List.of(sources, copies)) {
            Files.createDirectories(root.resolve("audit"));
            Files.writeString(root.resolve(kept), "select 1");
        }
        var gone = Files.writeString(copies.resolve("audit/V2__gone.sql"), "select 2");

        run("check", "snils", "1");

        assertThat(gone).doesNotExist();
        assertThat(copies.resolve(kept)).exists();
    }

    @Test
    void saysWhyTheBuildFailedAndDoesNotTakeItsLeftovers() throws Exception {
        jdk("temurin-25", "25.0.1");
        program("mvn", "#!/bin/sh\ntouch target/okno.jar\necho no such symbol\nexit 1\n");

        assertThat(run("demo").output()).contains("no such symbol");
        assertThat(run("demo").exitCode()).isEqualTo(1);
    }

    @Test
    void stopsAtOnceWithoutABrowserThatItMayNotInstall() throws Exception {
        jdk("temurin-25", "25.0.1");

        var outcome = run("test");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.output()).isEqualTo("sudo apt-get install -y chromium\n");
    }

    @Test
    void refusesAnUnknownOptionOfTheTest() throws Exception {
        assertThat(run("test", "--quick").exitCode()).isEqualTo(2);
    }

    @Test
    void showsOfATestRunWhatMattersAndFailsWithIt() throws Exception {
        jdk("temurin-25", "25.0.1");
        program("chromium", TELLING);
        for (var program : List.of("tee", "grep")) {
            Files.deleteIfExists(programs.resolve(program));
            Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
        }
        program("mvn", "#!/bin/sh\necho noise\necho '[INFO] Tests run: 5, Failures: 1'\nexit 1\n");

        var outcome = run("test");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("[INFO] Tests run: 5, Failures: 1\n");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(jdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        var java = home.resolve("bin/java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                case "$*" in
                    *jarmode*) mkdir -p "$6" && touch "$6/okno.jar" ;;
                    *) echo "$0" "$@" ;;
                esac
                """);
        makeExecutable(java);
        Files.writeString(home.resolve("bin/javac"), TELLING);
        makeExecutable(home.resolve("bin/javac"));
        return home;
    }

    private void program(String name, String script) throws IOException {
        Files.deleteIfExists(programs.resolve(name));
        Files.writeString(programs.resolve(name), script);
        makeExecutable(programs.resolve(name));
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome run(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(folder.resolve("portal/okno").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("OKNO_JDK_FOLDERS", jdks.toString());
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
