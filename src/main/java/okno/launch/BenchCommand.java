package okno.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import okno.launch.bench.Bench;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./okno bench`: measures this machine.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the portal on this machine; writes target/bench/NAME.json.")
final class BenchCommand implements Callable<Integer> {
    private static final int PORT = 18_230;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            description =
                    "card, list, search, login, registration, cabinet, send, queue, signature, miss,"
                            + " scale, start, charges, ledger, statements; default: all.")
    private List<String> names = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description =
                    "How long each is measured, after as long a warm-up; default:"
                            + " ${DEFAULT-VALUE}.")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        for (var name : names) {
            if (!Bench.NAMES.contains(name)) {
                throw new ParameterException(spec.commandLine(), "no benchmark is called " + name);
            }
        }
        var home = Path.of(System.getProperty("okno.home", ".")).toAbsolutePath();
        var data = home.resolve("target/bench/data");
        FileSystemUtils.deleteRecursively(data);
        var bench = new Bench(spec.commandLine().getOut(), home);
        var settings =
                Map.<String, Object>of(
                        "server.tomcat.max-keep-alive-requests",
                        -1,
                        "server.port",
                        PORT,
                        "okno.demo.captcha",
                        Bench.CAPTCHA,
                        "okno.data",
                        data);
        try (var portal = PortalStart.run("demo", settings, List.of(bench.queryCount()))) {
            var chosen = names.isEmpty() ? Bench.NAMES : names;
            bench.run(portal, PORT, chosen, Duration.ofSeconds(seconds));
        }
        FileSystemUtils.deleteRecursively(data);
        return ExitCode.OK;
    }
}
