package okno.payments.checkouts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When a gateway is asked again.
final class Pauses {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /// While something of ours is to be done there.
    private static final List<Duration> QUICK =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    QUARTER,
                    HOUR);

    /// The quarters of the first hour, the hours of the first day, then days.
    private static final int QUARTERS = 4;

    private static final int HOURS = 28;

    private Pauses() {}

    /// @param asked how often it was asked in this state
    static Instant next(CheckoutState state, int asked, Instant now) {
        return now.plus(
                state == CheckoutState.CREATED || state == CheckoutState.WAITING_FOR_CAPTURE
                        ? QUICK.get(Math.min(asked, QUICK.size() - 1))
                        : slow(asked));
    }

    private static Duration slow(int asked) {
        if (asked < QUARTERS) {
            return QUARTER;
        }
        return asked < HOURS ? HOUR : DAY;
    }
}
