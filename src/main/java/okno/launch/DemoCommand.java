package okno.launch;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./okno demo`: the whole portal on one machine with sample data and known passwords.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the portal with an embedded PostgreSQL and sample data.")
final class DemoCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private DataFolder data = new DataFolder();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "HTTP port; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--fresh", description = "Forgets all data of former runs first.")
    private boolean fresh;

    @Override
    public Integer call() {
        if (port < 1 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--port takes a number from 1 to " + LAST_PORT + ", not '" + port + "'");
        }
        PortalStart.requireFree(port);
        if (fresh) {
            data.clear();
        }
        PortalStart.run(
                "demo",
                Map.of(
                        "server.port",
                        port,
                        "okno.data",
                        data.path(),
                        "okno.site.public-url",
                        "http://localhost:" + port));
        spec.commandLine()
                .getOut()
                .println(Words.of("launch.demo", Integer.toString(port), data.path()));
        return CommandLine.ExitCode.OK;
    }
}
