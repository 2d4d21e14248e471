package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import okno.notifications.ladder.Channel;

/// What came of a round of a channel, told by several threads.
final class Round {
    /// After this long nothing more is begun: what was taken is soon due again.
    private static final Duration LONGEST = DeliveryQueue.LEASE.minusMinutes(2);

    private final Dispatch.Means means;
    private final Notebook notebook;
    private final Channel channel;
    private final int failures;
    private final Clock clock;
    private final Instant last;
    private final AtomicBoolean works = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Queue<Failure> unanswered = new ConcurrentLinkedQueue<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final Queue<Delivery> untried = new ConcurrentLinkedQueue<>();

    /// Begins it, before anything is taken.
    ///
    /// @param failures tries in a row that failed for reasons of the channel before
    Round(Dispatch.Means means, Notebook notebook, Channel channel, int failures, Clock clock) {
        this.means = means;
        this.notebook = notebook;
        this.channel = channel;
        this.failures = failures;
        this.clock = clock;
        this.last = clock.instant().plus(LONGEST);
    }

    private record Failure(List<Delivery> together, String provider, String reason, Duration took) {
        Outcomes.Tried blamed(boolean message) {
            var answer =
                    message
                            ? Handover.Later.unanswered(provider, reason)
                            : new Handover.Closed(provider, reason);
            return new Outcomes.Tried(together, answer, took);
        }
    }

    /// Whether nothing more is begun in it.
    boolean over() {
        return closed.get() || clock.instant().isAfter(last);
    }

    /// Leaves deliveries to the next one.
    void leave(List<Delivery> together) {
        untried.addAll(together);
    }

    void note(List<Delivery> together, Handover handover, Duration took) {
        if (handover.reached()) {
            works.set(true);
        }
        if (handover instanceof Handover.Closed(var provider, var reason)) {
            closed.set(true);
            unanswered.add(new Failure(together, provider, reason, took));
        } else if (handover instanceof Handover.Silent(var provider, var reason, var service)) {
            silent.add(service);
            unanswered.add(new Failure(together, provider, reason, took));
        } else {
            notebook.add(new Outcomes.Tried(together, handover, took), clock.instant());
        }
    }

    /// The channel works when a provider answered anything, whatever that was. A message that
    /// breaks a channel which works for others, or did a moment ago, is to blame itself: so it is
    /// given up in the end.
    void end() {
        var now = clock.instant();
        if (works.get() && failures > 0) {
            means.channels().worked(channel);
        } else if (!works.get() && fails()) {
            var reason = unanswered.element().reason();
            means.channels().failed(channel, failures + 1, reason, now);
        }
        var blamed = works.get() || failures == 0;
        unanswered.forEach(failure -> notebook.add(failure.blamed(blamed), now));
        notebook.write();
        means.queue().release(untried, now);
    }

    /// One service of several says something of the channel only when that has failed before.
    private boolean fails() {
        return closed.get() || silent.size() > 1 || (failures > 0 && !silent.isEmpty());
    }
}
