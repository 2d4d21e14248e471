package okno.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import okno.launch.bench.Bench;
import okno.launch.bench.PostOffice;
import org.springframework.context.ConfigurableApplicationContext;
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
                            + " scale, start, charges, ledger, statements, notices; default: all.")
    private List<String> names = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description =
                    "How long each is measured, after as long a warm-up; default:"
                            + " ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--notices",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many notices flood; default: ${DEFAULT-VALUE}.")
    private int notices;

    @Override
    public Integer call() throws Exception {
        requireSense();
        var home = Path.of(System.getProperty("okno.home", ".")).toAbsolutePath();
        var bench = new Bench(spec.commandLine().getOut(), home);
        var time = Duration.ofSeconds(seconds);
        var chosen = new ArrayList<>(names.isEmpty() ? Bench.NAMES : names);
        var flood = chosen.remove(Bench.NOTICES);
        var data = home.resolve("target/bench/data");
        if (!chosen.isEmpty()) {
            FileSystemUtils.deleteRecursively(data);
            try (var portal = start(bench, data, Map.of())) {
                bench.run(portal, PORT, chosen, time);
            }
        }
        if (flood) {
            FileSystemUtils.deleteRecursively(data);
            try (var post = new PostOffice();
                    var portal = start(bench, data, post.settings())) {
                bench.runNotices(portal, PORT, post, notices, time);
            }
        }
        FileSystemUtils.deleteRecursively(data);
        return ExitCode.OK;
    }

    private void requireSense() {
        for (var name : names) {
            if (!Bench.NAMES.contains(name)) {
                throw new ParameterException(spec.commandLine(), "no benchmark is called " + name);
            }
        }
        if (seconds < 1 || notices < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds and --notices take a number from 1");
        }
    }

    private static ConfigurableApplicationContext start(
            Bench bench, Path data, Map<String, Object> more) {
        var settings =
                new HashMap<String, Object>(
                        Map.of(
                                "server.tomcat.max-keep-alive-requests",
                                -1,
                                "server.port",
                                PORT,
                                "okno.demo.captcha",
                                Bench.CAPTCHA,
                                "okno.data",
                                data));
        settings.putAll(more);
        return PortalStart.run("demo", settings, List.of(bench.queryCount()));
    }
}
