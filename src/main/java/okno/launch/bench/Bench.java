package okno.launch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okno.accounts.Citizens;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Runs benchmarks and reports them.
public final class Bench {
    /// The names of all benchmarks, in the order they are run.
    public static final List<String> NAMES =
            List.of("card", "list", "search", "login", "cabinet", "send", "queue", "start");

    private static final int PEOPLE = 200;

    private final QueryCount queries = new QueryCount();
    private final PrintWriter out;
    private final Path home;

    /// Makes the bench.
    ///
    /// @param home the root of the project: results go to `target/bench`
    public Bench(PrintWriter out, Path home) {
        this.out = out;
        this.home = home;
    }

    /// Has to be among the portal's post-processors, so that its statements can be counted.
    public BeanPostProcessor queryCount() {
        return queries;
    }

    /// Runs some benchmarks on a portal that listens on a port.
    ///
    /// @return whether all bars are reached
    public boolean run(ApplicationContext portal, int port, List<String> names, Duration time)
            throws Exception {
        boolean met = true;
        try (var bare = new BareServer()) {
            var stand = new Stand(portal, port, bare, queries, time, time);
            var people = new People(portal.getBean(Citizens.class), PEOPLE);
            out.printf(
                    "%-8s %10s %9s %9s %9s %7s %8s  %s%n",
                    "name", "rps", "p50 ms", "p95 ms", "p99 ms", "ratio", "queries", "bar");
            for (var name : names) {
                var benchmark = benchmarks(people).get(name);
                if (benchmark != null) {
                    met &= report(portal, benchmark.run(stand), name);
                }
            }
        }
        return met;
    }

    private Map<String, Benchmark> benchmarks(People people) {
        var all = new LinkedHashMap<String, Benchmark>();
        var list =
                List.of(
                        new PageBenchmark(
                                "card", List.of("/services/archive-social-legal-request"), 0.6),
                        new PageBenchmark(
                                "list", List.of("/services", "/services?topic=archives"), 0.6),
                        new PageBenchmark("search", SEARCHES, 0.6),
                        new LoginBenchmark(people),
                        new SignedInBenchmark(
                                "cabinet",
                                "/account/submissions",
                                (stand, user) -> people.signIn(stand.port(), user)),
                        new SendBenchmark(people),
                        new SignedInBenchmark(
                                "queue",
                                "/desk",
                                (stand, _) ->
                                        People.signIn(
                                                stand.port(),
                                                "/staff/login",
                                                "email=archive@demo.okno")),
                        new StartBenchmark(home.resolve("okno")));
        list.forEach(benchmark -> all.put(benchmark.name(), benchmark));
        return all;
    }

    private boolean report(ApplicationContext portal, Benchmark.Outcome outcome, String name)
            throws IOException {
        var folder = Files.createDirectories(home.resolve("target/bench"));
        Files.writeString(
                folder.resolve(name + ".json"),
                portal.getBean(JsonMapper.class).writeValueAsString(measurement(outcome, name)));
        var f = outcome.figures();
        out.printf(
                "%-8s %10.1f %9.2f %9.2f %9.2f %7.2f %8.2f  %s: %s%n",
                name,
                f.rps(),
                f.p50Ms(),
                f.p95Ms(),
                f.p99Ms(),
                outcome.ratio(),
                outcome.queriesPerRequest(),
                outcome.bar(),
                outcome.met() ? "met" : "MISSED");
        out.flush();
        return outcome.met();
    }

    private static Measurement measurement(Benchmark.Outcome outcome, String name) {
        var f = outcome.figures();
        var runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        return new Measurement(
                name,
                Clock.systemUTC().instant(),
                f.seconds(),
                f.requests(),
                f.errors(),
                f.rps(),
                f.p50Ms(),
                f.p95Ms(),
                f.p99Ms(),
                outcome.reference(),
                outcome.ratio(),
                outcome.queriesPerRequest(),
                heap,
                outcome.bar(),
                outcome.met());
    }

    /// Percent-encoded words that people look for.
    private static final List<String> SEARCHES =
            List.of(
                    "/search?q=%D1%81%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0",
                    "/search?q=%D0%BF%D0%B0%D1%81%D0%BF%D0%BE%D1%80%D1%82",
                    "/search?q=%D0%B0%D1%80%D1%85%D0%B8%D0%B2",
                    "/search?q=%D0%B7%D0%B5%D0%BC%D0%BB%D1%8F");
}
