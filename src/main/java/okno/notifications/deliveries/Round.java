package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import okno.notifications.ladder.Channel;

/// What came of a round of a channel, told by several threads.
final class Round {
    /// After this long nothing more is begun: what was taken is soon due again.
    private static final Duration LONGEST = DeliveryQueue.LEASE.minusMinutes(2);

    private final Dispatch.Means means;
    private final Channel channel;
    private final int failures;
    private final Clock clock;
    private final Instant last;
    private final AtomicBoolean works = new AtomicBoolean();
    private final Queue<Closing> closings = new ConcurrentLinkedQueue<>();
    private final Queue<Delivery> untried = new ConcurrentLinkedQueue<>();

    /// Begins it, before anything is taken.
    ///
    /// @param failures tries in a row that failed for reasons of the channel before
    Round(Dispatch.Means means, Channel channel, int failures, Clock clock) {
        this.means = means;
        this.channel = channel;
        this.failures = failures;
        this.clock = clock;
        this.last = clock.instant().plus(LONGEST);
    }

    private record Closing(List<Delivery> together, Handover.Closed handover, Duration took) {
        Handover answer(boolean blamed) {
            return blamed ? new Handover.Later(handover.provider(), handover.reason()) : handover;
        }
    }

    /// Whether nothing more is begun in it.
    boolean over() {
        return !closings.isEmpty() || clock.instant().isAfter(last);
    }

    /// Leaves deliveries to the next one.
    void leave(List<Delivery> together) {
        untried.addAll(together);
    }

    void note(List<Delivery> together, Handover handover, Duration took) {
        if (handover instanceof Handover.Closed closed) {
            closings.add(new Closing(together, closed, took));
            return;
        }
        if (handover.reached()) {
            works.set(true);
        }
        means.outcomes().note(together, handover, took);
    }

    /// The channel works when a provider answered anything, whatever that was. A message that
    /// breaks a channel which works for others, or did a moment ago, is to blame itself: so it is
    /// given up in the end.
    void end() {
        var now = clock.instant();
        if (works.get() && failures > 0) {
            means.channels().worked(channel);
        } else if (!works.get() && !closings.isEmpty()) {
            var reason = closings.element().handover().reason();
            means.channels().failed(channel, failures + 1, reason, now);
        }
        var blamed = works.get() || failures == 0;
        closings.forEach(
                closing ->
                        means.outcomes()
                                .note(closing.together(), closing.answer(blamed), closing.took()));
        means.queue().release(untried, now);
    }
}
