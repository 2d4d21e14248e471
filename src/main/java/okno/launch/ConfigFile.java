package okno.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import okno.platform.StartProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option `--config`: the file with the settings of a portal in production.
final class ConfigFile {
    private static final Path USUAL = Path.of("okno.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; default: okno.yaml of this folder, if there is one.")
    private @Nullable Path named;

    /// Where Spring finds the file, for `spring.config.additional-location`.
    ///
    /// @throws StartProblem when the file was named and is absent, or is there and may not be read:
    ///     a portal without its settings works on other data
    String location() {
        var file = named == null ? USUAL : named;
        if (Files.isReadable(file)) {
            return "file:" + file.toAbsolutePath();
        }
        if (named != null || Files.exists(file)) {
            throw new StartProblem("launch.config", file.toAbsolutePath());
        }
        return "optional:file:" + file.toAbsolutePath();
    }
}
