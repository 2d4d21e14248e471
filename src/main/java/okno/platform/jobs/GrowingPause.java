package okno.platform.jobs;

import java.time.Duration;

/// Pauses between attempts at something that failed: each twice the one before, up to a longest.
public record GrowingPause(Duration shortest, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /// The pause before the next attempt.
    ///
    /// @param failures how often it failed before the attempt that has just failed
    public Duration after(int failures) {
        var pause = shortest.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
