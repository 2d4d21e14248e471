package okno.launch.bench;

import java.util.Arrays;

/// What a load showed.
///
/// @param seconds how long it lasted
/// @param p50Ms half of the requests took no longer, in milliseconds
public record Figures(
        double seconds,
        long requests,
        long errors,
        double rps,
        double p50Ms,
        double p95Ms,
        double p99Ms) {
    /// Puts the figures of a load together.
    ///
    /// @param nanos how long each request took
    static Figures of(double seconds, long errors, long[] nanos) {
        Arrays.sort(nanos);
        return new Figures(
                seconds,
                nanos.length,
                errors,
                nanos.length / seconds,
                at(nanos, 0.50),
                at(nanos, 0.95),
                at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }
}
