package okno.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The main process of a running server, as its `postmaster.pid` tells.
///
/// @param process the process itself
/// @param port the port it listens on
record Postmaster(ProcessHandle process, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// The live server of this cluster. A file left by a crash may carry the number of a process
    /// that has nothing to do with PostgreSQL by now, so only one that was started
    /// with this folder among its arguments is believed.
    static Optional<Postmaster> of(Path cluster) {
        var lines = lines(cluster);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var port = Integer.parseInt(lines.get(PORT_LINE));
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, cluster))
                .map(process -> new Postmaster(process, port));
    }

    static boolean ready(Path cluster) {
        var lines = lines(cluster);
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).equals("ready");
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static List<String> lines(Path cluster) {
        try (var lines = Files.lines(file(cluster))) {
            return lines.map(String::strip).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static boolean serves(ProcessHandle process, Path cluster) {
        try {
            var arguments =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(arguments.split("\0")).contains(cluster.toString());
        } catch (IOException e) {
            return process.info()
                    .commandLine()
                    .filter(line -> line.contains("postgres"))
                    .isPresent();
        }
    }
}
