package okno.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What came of a program of the operating system: its exit code and all its output.
record ChildProcess(int exitCode, String output) {
    /// Runs `command` to its end.
    static ChildProcess run(List<String> command) {
        try {
            var process = builder(command).start();
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ChildProcess(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new ChildProcess(-1, command.getFirst() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    /// Starts `command` and leaves it running, with its output in a file.
    static Process start(List<String> command, Path output) throws IOException {
        return builder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .start();
    }

    /// Programs run in the root folder, where every user may be. The caller's `PG…` variables are
    /// hidden from them: they would override the portal's own settings.
    private static ProcessBuilder builder(List<String> command) {
        var builder =
                new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
