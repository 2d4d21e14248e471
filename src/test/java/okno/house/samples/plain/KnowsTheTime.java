package okno.house.samples.plain;

import java.time.Instant;

/// Asks the machine for the time.
final class KnowsTheTime {
    private KnowsTheTime() {}

    static Instant time() {
        return Instant.now();
    }
}
