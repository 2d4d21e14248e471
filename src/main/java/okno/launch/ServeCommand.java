package okno.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./okno serve`: production. Settings come from the environment and from one file.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the portal with the settings of the environment and of okno.yaml.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "okno.yaml",
            description = "Settings file, may be absent; default: ${DEFAULT-VALUE}.")
    private Path config = Path.of("");

    @Override
    public Integer call() {
        PortalStart.run(
                "serve",
                Map.of(
                        "spring.config.additional-location",
                        "optional:file:" + config.toAbsolutePath()));
        return CommandLine.ExitCode.OK;
    }
}
