package okno.launch.bench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A result as it is written to `target/bench/NAME.json`.
///
/// @param reference the bare work it is compared to
/// @param ratio of our rate to that of the reference; of times the other way round, so that more
///     is better
/// @param queriesPerRequest statements sent to the database for one request
/// @param heapMb megabytes of live objects after a collection; of a start, of the whole process
/// @param bar what is asked of the figure, in words
/// @param met whether the bar is reached
/// @param recallAt5 of a search: the part of everyday questions answered among the first five hits
/// @param mrr of a search: mean reciprocal rank of the first right answer
public record Measurement(
        String name,
        Instant at,
        double seconds,
        long requests,
        long errors,
        double rps,
        double p50Ms,
        double p95Ms,
        double p99Ms,
        @Nullable Reference reference,
        double ratio,
        double queriesPerRequest,
        long heapMb,
        String bar,
        boolean met,
        @Nullable Double recallAt5,
        @Nullable Double mrr) {
    /// What the figures are compared to.
    public record Reference(String what, double rps) {}
}
