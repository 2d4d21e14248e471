package okno.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The second start of a demo, from the command to the first answer, in a process of its own.
record StartBenchmark(Path launcher) implements Benchmark {
    private static final double MOST_SECONDS = 8;
    private static final int STARTS = 3;
    private static final int PORT = 18_231;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var data = Files.createTempDirectory("okno-start");
        start(data);
        var nanos = new long[STARTS];
        double all = 0;
        for (int i = 0; i < STARTS; i++) {
            nanos[i] = start(data);
            all += nanos[i] / 1e9;
        }
        var figures = Figures.of(all, 0, nanos);
        boolean met = figures.p50Ms() <= MOST_SECONDS * 1000;
        return new Outcome(figures, null, 0, 0, "p50 <= " + MOST_SECONDS + " s", met);
    }

    private long start(Path data) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var process =
                new ProcessBuilder(
                                List.of(
                                        launcher.toString(),
                                        "demo",
                                        "--port",
                                        String.valueOf(PORT),
                                        "--data",
                                        data.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                        .start();
        try {
            while (!answers()) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IOException("the demo did not start");
                }
            }
            return System.nanoTime() - begin;
        } finally {
            process.destroy();
            process.waitFor(Duration.ofSeconds(30));
        }
    }

    private static boolean answers() {
        try (var connection = new HttpConnection(PORT)) {
            return connection.get("/health").status() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
