package okno.accounts.throttle;

import java.time.Duration;
import java.util.Locale;

/// What attempts are counted by, and how patient the portal is. Attempts are counted for
/// [#WINDOW] from the first one; past `free` each doubles the wait, past `limit` it is [#LOCK].
public enum ThrottleScope {
    /// Sign-ins with one login from browsers that never used it before.
    LOGIN(3, 10),
    /// Sign-ins with one login from a browser that signed in with it before: strangers who fail
    /// do not lock its owner out.
    KNOWN_DEVICE(5, 15),
    /// Failed sign-ins from one network address: whole offices and villages sit behind one.
    ADDRESS(50, 120),
    /// One-time and recovery codes of one person, after a right password.
    SECOND_FACTOR(3, 8),
    /// Registrations from one network address; each has cost a solved picture already.
    REGISTRATION(200, 400),
    /// New codes, pictures and sounds for one network address.
    CAPTCHA(1000, 2000);

    /// How long attempts are remembered.
    static final Duration WINDOW = Duration.ofHours(1);

    /// How long nothing is let through once the limit is reached.
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);

    private final int free;
    private final int limit;

    ThrottleScope(int free, int limit) {
        this.free = free;
        this.limit = limit;
    }

    /// How long the next attempt has to wait after this many.
    Duration delayAfter(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        var grown = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - free, 12));
        return attempts >= limit || grown.compareTo(LOCK) > 0 ? LOCK : grown;
    }

    /// True if this attempt is the one that locks.
    boolean locksAt(int attempts) {
        return attempts == limit;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
