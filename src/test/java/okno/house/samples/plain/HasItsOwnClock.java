package okno.house.samples.plain;

import java.time.Clock;

/// Cannot be told another time.
final class HasItsOwnClock {
    static final Clock CLOCK = Clock.systemUTC();

    private HasItsOwnClock() {}
}
