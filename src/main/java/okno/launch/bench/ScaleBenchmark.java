package okno.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import okno.launch.bench.SyntheticFolder.Sizes;
import okno.places.Places;
import org.springframework.util.FileSystemUtils;

/// The catalogue of a real region in a portal of its own: how long it is imported, how long the
/// portal starts with it and what memory it takes, how soon a further publication is seen, and how
/// readers fare meanwhile.
record ScaleBenchmark(Path launcher) implements Benchmark {
    private static final int PORT = 18_232;
    private static final long SEED = 210_861;
    private static final String MEMORY = "-Xmx640m";
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int READERS = 4;
    private static final double MOST_START_SECONDS = 10;
    private static final double MOST_PUBLICATION_SECONDS = 5;
    private static final double MOST_P99_MS = 250;
    private static final long MOST_MB = 900;

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/services",
                    "/services/made-service-1",
                    "/agencies/made-body-1",
                    "/services/" + WholeDrafts.SERVICE);

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var data = Files.createTempDirectory("okno-scale");
        try {
            return outcome(data, stand.bean(Places.class), stand.time());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Outcome outcome(Path data, Places places, Duration time) throws Exception {
        var folder = data.resolve("folder");
        SyntheticFolder.write(folder, places, Sizes.REGION, SEED);
        var first = command(data, "catalogue", "import", folder.toString());
        var again = command(data, "catalogue", "import", folder.toString());
        var export = command(data, "catalogue", "export", data.resolve("export").toString());
        // The first start makes the people of the demo.
        DemoProcess.start(launcher, data, PORT, MEMORY).close();
        try (var demo = DemoProcess.start(launcher, data, PORT, MEMORY)) {
            new Load(READERS).run(reader(), time.dividedBy(2));
            var publication = publish(data, time);
            return outcome(
                    List.of(first, again, export),
                    demo.nanos() / 1e9,
                    publication,
                    demo.residentMb());
        }
    }

    private static Outcome outcome(
            List<Duration> exchange, double start, Publication publication, long megabytes) {
        var figures = publication.readers;
        boolean met =
                start <= MOST_START_SECONDS
                        && publication.seconds <= MOST_PUBLICATION_SECONDS
                        && figures.p99Ms() <= MOST_P99_MS
                        && figures.errors() == 0
                        && megabytes <= MOST_MB;
        return new Outcome(
                figures,
                null,
                0,
                0,
                megabytes,
                ("start <= %.0f s, is %.1f; seen <= %.0f s after a publication, is %.1f; p99"
                                + " meanwhile <= %.0f ms; memory <= %d MB; import took %.1f s,"
                                + " again %.1f s, export %.1f s")
                        .formatted(
                                MOST_START_SECONDS,
                                start,
                                MOST_PUBLICATION_SECONDS,
                                publication.seconds,
                                MOST_P99_MS,
                                MOST_MB,
                                seconds(exchange.get(0)),
                                seconds(exchange.get(1)),
                                seconds(exchange.get(2))),
                met);
    }

    private Duration command(Path data, String... words) throws Exception {
        return DemoProcess.command(launcher, data, words);
    }

    /// @param seconds until the new service is seen
    /// @param readers what others felt from then on until the portal was at rest again
    private record Publication(double seconds, Figures readers) {}

    private Publication publish(Path data, Duration time) throws Exception {
        var file = data.resolve("services.jsonl");
        Files.writeString(file, "{\"slug\":\"made-later\",\"title\":\"Later\"}\n");
        command(data, "catalogue", "import", file.toString());
        try (var threads = Executors.newSingleThreadExecutor()) {
            Callable<Double> watching = ScaleBenchmark::untilSeen;
            var seen = threads.submit(watching);
            var readers = new Load(READERS).run(reader(), time.dividedBy(2));
            return new Publication(seen.get(), readers);
        }
    }

    /// Waits until the service is seen, two minutes at most.
    private static double untilSeen() throws IOException {
        long begin = System.nanoTime();
        long end = begin + LONGEST.toNanos();
        try (var connection = new HttpConnection(PORT)) {
            while (connection.get("/services/made-later").status() != 200
                    && System.nanoTime() < end) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Load.Workers reader() {
        return thread -> PageReader.packed(PORT, PAGES, thread);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
