package okno.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made by Jazzer, which watches what of the readers and of the library an input reaches and
/// goes on from the inputs that reached something new. `-Dokno.fuzz.seconds` says for how long.
class FuzzingTests {
    private static final int SECONDS = Integer.getInteger("okno.fuzz.seconds", 600);

    /// On a busy machine it takes minutes until Jazzer has prepared all classes.
    private static final int SLACK_SECONDS = 900;

    /// Keeps the log, and an input that was a finding.
    private static final Path FOUND = Path.of("target/fuzzing");

    private static final String WATCHED =
            "okno.signatures.**:org.bouncycastle.**"
                    + ":org.apache.xml.security.**:org.apache.pdfbox.pdfparser.**";

    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");

    @Tag("long")
    @Test
    void findsNothing(@TempDir Path folder) throws IOException, InterruptedException {
        var log = Files.createDirectories(FOUND).resolve("log.txt");

        int exit = fuzz(folder, log);

        var said = Files.readString(log);
        assertThat(exit).as(said.substring(Math.max(0, said.length() - 8_000))).isZero();
        assertThat(DONE.matcher(said).results().map(it -> Integer.parseInt(it.group(1))))
                .singleElement()
                .satisfies(runs -> assertThat(runs).isGreaterThan(SECONDS));
    }

    private static int fuzz(Path folder, Path log) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command(folder))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            assertThat(process.waitFor(SECONDS + SLACK_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.attach.allowAttachSelf=true",
                "-D" + FuzzedReaders.SEEDS + "=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedReaders.class.getName(),
                "--instrumentation_includes=" + WATCHED,
                "--custom_hook_excludes=org.assertj.**:org.junit.**:net.bytebuddy.**",
                "--reproducer_path=" + FOUND,
                "-max_total_time=" + SECONDS,
                "-timeout=60",
                "-rss_limit_mb=3000",
                "-artifact_prefix=" + FOUND + "/",
                folder.toString());
    }
}
