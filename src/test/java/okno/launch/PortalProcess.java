package okno.launch;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.platform.database.EmbeddedServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The portal in a process of its own, started by a command as in life.
///
/// @param log what it says
/// @param port where it listens
/// @param environment variables it is given
record PortalProcess(Path log, int port, Map<String, String> environment) {

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// A demonstration.
    ///
    /// @param data where it keeps everything, its log too
    static Process demo(Path data, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        return new PortalProcess(data.resolve("portal.log"), port, environment)
                .start("demo", "--port", String.valueOf(port), "--data", file(data, "").toString());
    }

    /// The database of one that may be killed: it outlives it, and keeps its port.
    static JdbcClient database(Path data) {
        var folder = file(data, "database");
        return JdbcClient.create(EmbeddedServer.running(folder).orElseThrow().asOwner());
    }

    /// The process of its database.
    static long postmaster(Path data) throws IOException {
        var pid = file(data, "database/cluster/postmaster.pid");
        return Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    }

    /// A file or a folder of its data.
    static Path file(Path data, String name) {
        return data.resolve("portal", name);
    }

    /// Returns when the portal answers.
    Process start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPathWithoutTests(), "okno.launch.Okno"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var portal = builder.start();
        for (int i = 0; i < 1500 && portal.isAlive(); i++) {
            if (answers()) {
                return portal;
            }
            portal.waitFor(Duration.ofMillis(200));
        }
        portal.destroyForcibly();
        throw new IOException("the portal did not start: " + Files.readString(log));
    }

    private boolean answers() throws InterruptedException {
        var health = URI.create("http://127.0.0.1:" + port + "/health");
        try (var visitor = HttpClient.newHttpClient()) {
            var answer =
                    visitor.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException _) {
            return false; // not listening yet
        }
    }

    private static String classPathWithoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
