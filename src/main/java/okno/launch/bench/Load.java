package okno.launch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/// Runs the same work over and over on several threads and takes the time of each run.
final class Load {
    /// How the names of its threads begin.
    static final String THREADS = "load-";

    private final int threads;
    private final Duration pause;

    Load(int threads) {
        this(threads, Duration.ZERO);
    }

    /// People who look at a page before they ask for the next one.
    ///
    /// @param pause how long on average; each pause is chance between nothing and twice as long
    Load(int threads, Duration pause) {
        this.threads = threads;
        this.pause = pause;
    }

    /// One worker of a load; it keeps what it needs, a connection for instance.
    interface Worker extends AutoCloseable {
        /// Does the work once.
        ///
        /// @return whether it went well
        boolean run() throws Exception;

        @Override
        default void close() throws IOException {}
    }

    /// Makes the worker of each thread.
    interface Workers {
        Worker open(int thread) throws Exception;
    }

    /// Works for some time.
    Figures run(Workers workers, Duration time) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        return collect(start, workers, _ -> System.nanoTime() < end);
    }

    /// Has each thread work `times` times.
    Figures run(Workers workers, int times) throws InterruptedException, ExecutionException {
        return collect(System.nanoTime(), workers, done -> done < times);
    }

    private interface Going {
        boolean on(int done);
    }

    private Figures collect(long start, Workers workers, Going going)
            throws InterruptedException, ExecutionException {
        var tallies = new ArrayList<Tally>();
        try (var pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name(THREADS, 0).factory())) {
            var futures = new ArrayList<Future<Tally>>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                futures.add(pool.submit(() -> work(workers, thread, going)));
            }
            for (var future : futures) {
                tallies.add(future.get());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long errors = tallies.stream().mapToLong(Tally::errors).sum();
        var nanos = tallies.stream().flatMapToLong(tally -> LongStream.of(tally.nanos())).toArray();
        return Figures.of(seconds, errors, nanos);
    }

    private Tally work(Workers workers, int thread, Going going) throws Exception {
        var nanos = LongStream.builder();
        long errors = 0;
        var chance = new SplittableRandom(thread);
        try (var worker = workers.open(thread)) {
            for (int done = 0; going.on(done); done++) {
                long start = System.nanoTime();
                if (!worker.run()) {
                    errors++;
                }
                nanos.add(System.nanoTime() - start);
                if (pause.isPositive()) {
                    LockSupport.parkNanos(chance.nextLong(2 * pause.toNanos()));
                }
            }
        }
        return new Tally(nanos.build().boxed().toList(), errors);
    }

    private record Tally(List<Long> times, long errors) {
        long[] nanos() {
            return times.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
