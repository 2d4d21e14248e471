package okno.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A demonstration in a process of its own, which can be killed.
final class PortalProcess {
    private PortalProcess() {}

    /// Returns with its first answer.
    ///
    /// @param data where it keeps everything, its log too
    /// @param environment its settings
    static Process start(Path data, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        var log = data.resolve("portal.log").toFile();
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx384m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPathWithoutTests(),
                                "okno.launch.Okno",
                                "demo",
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.resolve("portal").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        var portal = builder.start();
        var visitor = new HttpCitizen(port, "", "");
        for (int i = 0; i < 1500 && portal.isAlive(); i++) {
            try {
                if (visitor.get("/health").statusCode() == 200) {
                    return portal;
                }
            } catch (IOException _) {
                // not listening yet
            }
            portal.waitFor(Duration.ofMillis(200));
        }
        portal.destroyForcibly();
        throw new IOException("the portal did not start: " + Files.readString(log.toPath()));
    }

    /// The process of its database.
    static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(find(data, "postmaster.pid")).getFirst().strip());
    }

    /// A file of its data.
    static Path find(Path data, String name) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static String classPathWithoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
