package okno.signatures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands, at [Pki#NOW] until it is set.
public final class TestClock extends Clock {
    private volatile Instant now = Pki.NOW;

    public void set(Instant moment) {
        now = moment;
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
        return now;
    }
}
