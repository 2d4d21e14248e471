package okno.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// The second start of a demo, from the command to the first answer, in a process of its own, and
/// the memory that process takes after a few pages.
record StartBenchmark(Path launcher) implements Benchmark {
    private static final double MOST_SECONDS = 8;
    private static final long MOST_MB = 500;
    private static final int STARTS = 3;
    private static final int VISITS = 500;
    private static final List<String> PAGES =
            List.of("/", "/services", "/services/" + WholeDrafts.SERVICE, "/agencies", "/login");
    private static final int PORT = 18_231;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var data = Files.createTempDirectory("okno-start");
        try {
            return outcome(data);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Outcome outcome(Path data) throws IOException, InterruptedException {
        start(data);
        var nanos = new long[STARTS];
        long megabytes = 0;
        double seconds = 0;
        for (int i = 0; i < STARTS; i++) {
            var start = start(data);
            nanos[i] = start.nanos();
            seconds += start.nanos() / 1e9;
            megabytes = Math.max(megabytes, start.megabytes());
        }
        var figures = Figures.of(seconds, 0, nanos);
        boolean met = figures.p95Ms() <= MOST_SECONDS * 1000 && megabytes <= MOST_MB;
        return new Outcome(
                figures,
                null,
                0,
                0,
                megabytes,
                "p95 <= %.0f s; memory of the JVM <= %d MB, is %d MB"
                        .formatted(MOST_SECONDS, MOST_MB, megabytes),
                met);
    }

    /// @param megabytes the resident memory of the JVM
    private record Start(long nanos, long megabytes) {}

    private Start start(Path data) throws IOException, InterruptedException {
        try (var demo = DemoProcess.start(launcher, data, PORT, "")) {
            visit();
            return new Start(demo.nanos(), demo.residentMb());
        }
    }

    private static void visit() throws IOException {
        // A visit is a connection: the server ends one that asks for a hundred pages.
        for (int i = 0; i < VISITS; i++) {
            try (var connection = new HttpConnection(PORT)) {
                connection.get(PAGES.get(i % PAGES.size()));
            }
        }
    }
}
