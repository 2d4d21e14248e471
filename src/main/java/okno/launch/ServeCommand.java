package okno.launch;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./okno serve`: production. Settings come from the environment and from one file.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the portal with the settings of the environment and of okno.yaml.")
final class ServeCommand implements Callable<Integer> {
    @Mixin private ConfigFile config = new ConfigFile();

    @Override
    public Integer call() {
        PortalStart.run("serve", Map.of("spring.config.additional-location", config.location()));
        return CommandLine.ExitCode.OK;
    }
}
