package okno.launch.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;

/// The processor time that some work took: what other programs take of the machine meanwhile does
/// not count.
final class Spent {
    private final LongAdder nanos = new LongAdder();
    private final LongAdder runs = new LongAdder();

    /// The same work, counted.
    Load.Worker on(Load.Worker work) {
        var threads = ManagementFactory.getThreadMXBean();
        return () -> {
            long begin = threads.getCurrentThreadCpuTime();
            boolean well = work.run();
            nanos.add(threads.getCurrentThreadCpuTime() - begin);
            runs.increment();
            return well;
        };
    }

    /// Nanoseconds of one run on average.
    double each() {
        return (double) nanos.sum() / Math.max(1, runs.sum());
    }
}
