package okno.notifications.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Whom a message goes through: providers in the order of preference, those that were slow or
/// failing too often lately behind the others. One that is passed over is probed by a message now
/// and then, and trusted again after some that went well. Pure: nodes come to the same conclusion
/// because they look at the same rows.
final class Failover {
    /// What «lately» means.
    static final Duration WINDOW = Duration.ofMinutes(15);

    /// The share of bad attempts, in percent, from which a provider is passed over.
    static final int TOO_BAD = 15;

    /// Fewer attempts say nothing.
    static final int ENOUGH = 5;

    /// How long a provider that is passed over is left alone before it is probed.
    static final Duration BETWEEN_PROBES = Duration.ofMinutes(1);

    /// How many probes in a row have to go well before a provider is trusted again.
    static final int PROBES = 3;

    private Failover() {}

    /// How a provider answered lately.
    ///
    /// @param bad attempts that failed or took too long
    /// @param last when it was tried last
    record Standing(String provider, int attempts, int bad, Instant last) {
        boolean passedOver() {
            return attempts >= ENOUGH && bad * 100 >= TOO_BAD * attempts;
        }

        /// Whether a message should find out if it has got better.
        boolean probeDue(Instant now) {
            return passedOver() && !last.plus(BETWEEN_PROBES).isAfter(now);
        }
    }

    /// The order in which providers are tried.
    static List<Standing> order(List<Standing> preferred) {
        return preferred.stream().sorted(Comparator.comparing(Standing::passedOver)).toList();
    }
}
