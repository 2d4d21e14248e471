package okno.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import okno.identifiers.Uin;
import okno.payments.statements.StatementReport;
import okno.payments.statements.Statements;
import okno.platform.jobs.JobWorker;

/// Statements of 100 000 lines, each of which pays a charge: taken, matched, told. One file is of
/// 1C, one a camt.053.
record StatementBenchmark(ManyCharges charges) implements Benchmark {
    private static final int LINES = 100_000;
    private static final double MOST_SECONDS = 60;
    private static final long MOST_MB = 64;
    /// Asking how far it is counts all lines: more often would measure that.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        long before = Heap.liveMb();
        long queries = stand.queries().get();
        var clientBank = measure(stand, StatementFiles::clientBank);
        var camt = measure(stand, StatementFiles::camt);
        return outcome(
                clientBank,
                camt,
                (double) (stand.queries().get() - queries) / (2 * LINES),
                Math.max(clientBank.liveMb(), camt.liveMb()) - before);
    }

    private static Outcome outcome(Taken clientBank, Taken camt, double queries, long grown) {
        double slowest = Math.max(clientBank.seconds(), camt.seconds());
        double quickest = Math.min(clientBank.seconds(), camt.seconds());
        double seconds = slowest + quickest;
        long errors = clientBank.unmatched() + camt.unmatched();
        return new Outcome(
                new Figures(
                        seconds,
                        2L * LINES,
                        errors,
                        2 * LINES / seconds,
                        quickest * 1e3,
                        slowest * 1e3,
                        slowest * 1e3),
                null,
                0,
                queries,
                grown,
                "%d lines <= %.0f s, 1C took %.1f s, camt.053 %.1f s; memory <= %d MB more, is %d"
                        .formatted(
                                LINES,
                                MOST_SECONDS,
                                clientBank.seconds(),
                                camt.seconds(),
                                MOST_MB,
                                grown),
                slowest <= MOST_SECONDS && grown <= MOST_MB && errors == 0);
    }

    private interface Writing {
        void write(Path file, List<Uin> paid) throws IOException;
    }

    /// @param liveMb what lived when the file was taken and nothing was matched yet
    private record Taken(double seconds, long liveMb, long unmatched) {}

    private Taken measure(Stand stand, Writing writing) throws IOException {
        var file = Files.createTempFile("bench", ".statement");
        try {
            writing.write(file, charges.open(LINES));
            var statements = stand.bean(Statements.class);
            var bodies = Set.of(ManyCharges.BODY);
            var by = new Statements.Bringer(bodies, "bench", Optional.empty());
            long start = System.nanoTime();
            var id = statements.take(() -> Files.newInputStream(file), by);
            long taking = System.nanoTime() - start;
            long live = Heap.liveMb();
            start = System.nanoTime();
            var report = matched(stand, () -> statements.find(bodies, id).orElseThrow());
            long matching = System.nanoTime() - start;
            return new Taken((taking + matching) / 1e9, live, unmatched(report));
        } finally {
            Files.delete(file);
        }
    }

    /// The portal's own workers take the job too: whoever did, it is done when the report says so.
    private static StatementReport matched(Stand stand, Supplier<StatementReport> report) {
        var now = report.get();
        while (now.progress() == StatementReport.Progress.TAKEN) {
            stand.bean(JobWorker.class).drain();
            LockSupport.parkNanos(PAUSE.toNanos());
            now = report.get();
        }
        return now;
    }

    private static long unmatched(StatementReport report) {
        return (long) LINES - report.counts().matched();
    }
}
