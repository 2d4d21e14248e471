package okno.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./okno demo`: the whole portal on one machine with sample data and known passwords.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the portal with an embedded PostgreSQL and sample data.")
final class DemoCommand implements Callable<Integer> {
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
        var text =
                ResourceBundle.getBundle("messages.launch", Locale.ROOT).getString("launch.demo");
        spec.commandLine()
                .getOut()
                .println(MessageFormat.format(text, Integer.toString(port), data.path()));
        return CommandLine.ExitCode.OK;
    }
}
