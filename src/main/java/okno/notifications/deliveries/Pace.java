package okno.notifications.deliveries;

import java.time.Duration;
import java.time.Instant;

/// Spreads work evenly over time, in small rounds with rests between them, so that a flood leaves
/// the machine to whatever else runs on it.
public final class Pace {
    private static final int MOST = 50;

    /// What was lost to slow rounds is made up for, but no more than this.
    private static final Duration BEHIND = Duration.ofSeconds(1);

    private final int aMinute;
    private Instant free = Instant.EPOCH;

    /// @param aMinute how much is done in a minute at most
    public Pace(int aMinute) {
        this.aMinute = aMinute;
    }

    /// How much a round holds: what a second may, and at most fifty.
    public int slice() {
        return Math.clamp(aMinute / 60, 1, MOST);
    }

    /// How long a full round is meant to take, its rest included.
    public Duration turn() {
        return Duration.ofMinutes(slice()).dividedBy(aMinute);
    }

    /// Takes note of a round that did something.
    ///
    /// @return how long to rest after it
    public Duration after(int done, Instant now) {
        var behind = Duration.between(free, now);
        var credit = behind.isNegative() ? Duration.ZERO : behind;
        var used = Duration.ofMinutes(done).dividedBy(aMinute);
        var rest = used.minus(credit.compareTo(BEHIND) < 0 ? credit : BEHIND);
        free = now.plus(rest);
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
