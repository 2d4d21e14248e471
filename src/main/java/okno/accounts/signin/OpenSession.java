package okno.accounts.signin;

import java.time.Instant;
import java.time.ZoneId;
import okno.platform.Zones;

/// A session of a person, as its owner sees it.
///
/// @param device «Firefox, Linux»; an empty text if the browser tells nothing known
/// @param mark by which it can be ended; says nothing of its id
/// @param network the network address without its end
/// @param current whether it is the one that asks
public record OpenSession(
        String mark,
        String device,
        String network,
        Instant openedAt,
        Instant seenAt,
        boolean current) {
    /// The zone of the times on pages: a device has none that its owner told us.
    public static final ZoneId SHOWN_IN = Zones.MOSCOW;
}
