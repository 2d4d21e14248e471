package okno.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The portal's clock in tests: goes with the real time, and can be put ahead. Whoever moves it
/// puts it back.
public final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /// Lets time pass.
    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /// Goes back to the real time.
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones belong to places");
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }
}
