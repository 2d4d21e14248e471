package okno.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Makes row ids: UUID version 7 (RFC 9562 §5.7), so that new rows land side by side in an index.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new id: 48 bits of the clock's milliseconds, then 74 random bits.
    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000 | (RANDOM.nextInt() & 0x0FFF);
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
