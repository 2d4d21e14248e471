package okno.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A demo in a process of its own, over a folder of data that outlives it.
final class DemoProcess implements AutoCloseable {
    private final Process process;
    private final long nanos;

    private DemoProcess(Process process, long nanos) {
        this.process = process;
        this.nanos = nanos;
    }

    /// Returns with the first answer.
    ///
    /// @param options further options of its JVM
    static DemoProcess start(Path launcher, Path data, int port, String options)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var process =
                process(launcher, data, options, "demo", "--port", String.valueOf(port)).start();
        while (!answers(port)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IOException("the demo did not start");
            }
        }
        return new DemoProcess(process, System.nanoTime() - begin);
    }

    /// Runs another command over the same data to its end.
    ///
    /// @return how long it took
    static Duration command(Path launcher, Path data, String... words)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        if (process(launcher, data, "", words).start().waitFor() != 0) {
            throw new IOException("failed, see " + data.resolve("log") + ": " + List.of(words));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static ProcessBuilder process(
            Path launcher, Path data, String options, String... words) {
        var command =
                Stream.of(
                                Stream.of(launcher.toString()),
                                Stream.of(words),
                                Stream.of("--data", data.toString()))
                        .flatMap(part -> part)
                        .toList();
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
        builder.environment().put("OKNO_JAVA_OPTIONS", options);
        builder.environment().put("SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS", "-1");
        return builder;
    }

    /// From the command to the first answer.
    long nanos() {
        return nanos;
    }

    long residentMb() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            var kilobytes =
                    lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .findFirst()
                            .orElseThrow();
            return Long.parseLong(kilobytes) >> 10;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(int port) {
        try (var connection = new HttpConnection(port)) {
            return connection.get("/health").status() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
