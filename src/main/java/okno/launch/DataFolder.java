package okno.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okno.platform.StartProblem;
import okno.platform.database.EmbeddedServer;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Option;

/// The option `--data`: the folder with everything a portal on one machine keeps.
final class DataFolder {
    /// What the settings place there.
    private static final List<String> PARTS =
            List.of(
                    "database",
                    "files",
                    "uploads",
                    "erasures.log",
                    "search.index",
                    "demo-signatures",
                    "demo-gateway.json");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of database and files; default: data beside the program.")
    private Path directory = Path.of(System.getProperty("okno.home", ""), "data");

    Path path() {
        return directory.toAbsolutePath().normalize();
    }

    /// Deletes what a portal keeps there, and nothing else.
    ///
    /// @throws StartProblem when a portal runs on it
    void clear() {
        if (EmbeddedServer.running(path().resolve("database")).isPresent()) {
            throw new StartProblem("launch.data-in-use", path());
        }
        try {
            for (var part : PARTS) {
                FileSystemUtils.deleteRecursively(path().resolve(part));
            }
            Files.createDirectories(path());
        } catch (IOException e) {
            throw new StartProblem("launch.data", e, path(), String.valueOf(e.getMessage()));
        }
    }
}
