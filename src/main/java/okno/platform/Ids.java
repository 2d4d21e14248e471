package okno.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes row ids: UUID version 7 (RFC 9562 §5.7), so that new rows land side by side in an index
/// and lists by id show what happened in its order.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /// The milliseconds and the counter of the last id (RFC 9562 §6.2, method 1).
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /// A new id: 48 bits of the clock's milliseconds, 12 bits that count within one of them from a
    /// random start, 62 random bits. Of two ids of one node and one clock the later is greater.
    public static UUID next(Clock clock) {
        long millis = clock.millis();
        long start = RANDOM.nextInt(1 << (COUNTER_BITS - 1));
        long stamp = LAST.updateAndGet(last -> after(last, millis, start));
        long high = ((stamp >>> COUNTER_BITS) << 16) | 0x7000 | (stamp & ((1 << COUNTER_BITS) - 1));
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// A full counter borrows the next millisecond. A clock put back by more starts anew.
    private static long after(long last, long millis, long start) {
        long lastMillis = last >>> COUNTER_BITS;
        boolean same = millis == lastMillis || millis == lastMillis - 1;
        return same ? last + 1 : (millis << COUNTER_BITS) | start;
    }
}
