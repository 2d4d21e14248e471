package okno.notifications.control;

import java.time.Instant;
import java.util.Optional;

/// How a channel stands.
///
/// @param channel `email`, `sms`, `push`, `letter`
/// @param queued how many deliveries wait for their turn
/// @param held how many wait on purpose
/// @param oldest since when the first of the queued ones has waited
/// @param taken how many providers took in the last hour
/// @param failed how many attempts of the last hour failed
/// @param millis how long a provider took on average
/// @param reason why the channel rests or leads nowhere, as the key of a text; empty if it works
/// @param setUp whether the settings name a way out; without one everything waits
/// @param closedUntil until when it rests
/// @param paused whether an administrator stopped it
public record ChannelLoad(
        String channel,
        long queued,
        long held,
        Optional<Instant> oldest,
        long taken,
        long failed,
        long millis,
        String reason,
        boolean setUp,
        Optional<Instant> closedUntil,
        boolean paused) {}
