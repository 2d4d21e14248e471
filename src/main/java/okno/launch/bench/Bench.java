package okno.launch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okno.accounts.Citizens;
import okno.payments.Charges;
import okno.payments.payees.Payees;
import okno.platform.database.Database;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Runs benchmarks and reports them.
public final class Bench {
    /// The names of all benchmarks, in the order they are run.
    public static final List<String> NAMES =
            List.of(
                    "card",
                    "list",
                    "search",
                    "login",
                    "registration",
                    "cabinet",
                    "send",
                    "queue",
                    "signature",
                    "miss",
                    "scale",
                    "start",
                    "charges",
                    "ledger",
                    "statements",
                    "notices");

    /// The one that needs a portal of its own, whose messages leave.
    public static final String NOTICES = "notices";

    /// The code of every picture while registrations are measured.
    public static final String CAPTCHA = RegistrationBenchmark.CAPTCHA;

    private static final int PEOPLE = 200;
    private static final double PAGE_BAR = 0.6;

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

    /// Runs some benchmarks on a portal that listens on a port, over a database without
    /// submissions.
    ///
    /// @param time how long each is measured, after as long a warm-up
    public void run(ApplicationContext portal, int port, List<String> names, Duration time)
            throws Exception {
        measure(
                portal,
                port,
                benchmarks(portal).stream()
                        .filter(benchmark -> names.contains(benchmark.name()))
                        .toList(),
                time);
    }

    /// Measures a flood of notices on a portal whose messages go to a post office.
    ///
    /// @param notices how many
    /// @param time how long pages are measured before it, after as long a warm-up
    public void runNotices(
            ApplicationContext portal, int port, PostOffice post, int notices, Duration time)
            throws Exception {
        var people = new People(portal.getBean(Citizens.class), PEOPLE);
        measure(portal, port, List.of(new NoticesBenchmark(people, post, notices)), time);
    }

    private void measure(ApplicationContext portal, int port, List<Benchmark> chosen, Duration time)
            throws Exception {
        try (var bare = new BareServer()) {
            var stand = new Stand(portal, port, bare, queries, time, time);
            for (var benchmark : chosen) {
                benchmark.atFirst(stand);
            }
            out.printf(
                    "%-12s %9s %9s %9s %9s %6s %6s %8s %5s  %s%n",
                    "name", "rps", "p50 ms", "p95 ms", "p99 ms", "errors", "ratio", "queries", "MB",
                    "bar");
            for (var benchmark : chosen) {
                report(portal, benchmark.name(), benchmark.run(stand));
            }
        }
    }

    private List<Benchmark> benchmarks(ApplicationContext portal) {
        var people = new People(portal.getBean(Citizens.class), PEOPLE);
        var crowd = new Crowd(portal.getBean(Database.class), people.ids());
        return Stream.concat(others(people, crowd), ofMoney(portal, people)).toList();
    }

    private static Stream<Benchmark> ofMoney(ApplicationContext portal, People people) {
        var charges =
                new ManyCharges(
                        portal.getBean(Charges.class),
                        portal.getBean(Payees.class),
                        portal.getBean(Database.class),
                        people.ids());
        return Stream.of(
                new SignedInBenchmark(
                        "charges",
                        "/account/charges",
                        charges,
                        (stand, user) -> people.signIn(stand.port(), user)),
                new SignedInBenchmark("ledger", "/desk/charges", charges, People::officer),
                new StatementBenchmark(charges));
    }

    private Stream<Benchmark> others(People people, Crowd crowd) {
        return Stream.of(
                new PageBenchmark("card", List.of("/services/" + WholeDrafts.SERVICE), PAGE_BAR),
                new PageBenchmark(
                        "list", List.of("/services", "/services?topic=archives"), PAGE_BAR),
                new SearchBenchmark(),
                new LoginBenchmark(people),
                new RegistrationBenchmark(),
                new SignedInBenchmark(
                        "cabinet",
                        "/account/submissions",
                        crowd,
                        (stand, user) -> people.signIn(stand.port(), user)),
                new SendBenchmark(people),
                new SignedInBenchmark("queue", "/desk", crowd, People::officer),
                new SignatureBenchmark(),
                new MissBenchmark(),
                new ScaleBenchmark(home.resolve("okno")),
                new StartBenchmark(home.resolve("okno")));
    }

    private void report(ApplicationContext portal, String name, Benchmark.Outcome outcome)
            throws IOException {
        var folder = Files.createDirectories(home.resolve("target/bench"));
        Files.writeString(
                folder.resolve(name + ".json"),
                portal.getBean(JsonMapper.class).writeValueAsString(measurement(name, outcome)));
        var f = outcome.figures();
        out.printf(
                "%-12s %9.1f %9.2f %9.2f %9.2f %6d %6.2f %8.2f %5d  %s: %s%n",
                name,
                f.rps(),
                f.p50Ms(),
                f.p95Ms(),
                f.p99Ms(),
                f.errors(),
                outcome.ratio(),
                outcome.queriesPerRequest(),
                outcome.heapMb(),
                outcome.bar(),
                outcome.met() ? "met" : "MISSED");
        var relevance = outcome.relevance();
        if (relevance != null) {
            out.printf("%-8s %s%n", name, relevance.inWords());
        }
        out.flush();
    }

    private static Measurement measurement(String name, Benchmark.Outcome outcome) {
        var f = outcome.figures();
        var relevance = outcome.relevance();
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
                outcome.heapMb(),
                outcome.bar(),
                outcome.met(),
                relevance == null ? null : relevance.recallAt5(),
                relevance == null ? null : relevance.mrr());
    }
}
