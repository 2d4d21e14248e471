package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import okno.accounts.CitizenId;
import okno.platform.jobs.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends by one channel, round by round: urgent deliveries first, then parties in turns, no faster
/// than the channel may. When the channel itself fails it rests, and is then tried with one
/// message.
final class Dispatch implements Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration SPAN = Duration.ofSeconds(10);
    private static final int SPANS_A_MINUTE = 6;
    private static final int MOST = 128;
    private static final int BUNDLE = 50;

    private final Carrier carrier;
    private final Means means;
    private final DeliverySettings settings;
    private final Clock clock;
    private String lastUrgent = "";
    private String lastPlain = "";

    /// Where it looks and notes what came of it.
    @Component
    record Means(
            DeliveryQueue queue,
            ChannelStore channels,
            AttemptStore attempts,
            Outcomes outcomes,
            Readers readers) {}

    Dispatch(Carrier carrier, Means means, DeliverySettings settings, Clock clock) {
        this.carrier = carrier;
        this.means = means;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices-" + carrier.channel().word();
    }

    @Override
    public synchronized int round() {
        var now = clock.instant();
        var standing = means.channels().standing(carrier.channel());
        if (standing.rests(now)) {
            return 0;
        }
        var round = new Round(means, carrier.channel(), standing.failures(), clock);
        var taken = take(standing.failing() ? 1 : room(now), now);
        if (taken.isEmpty()) {
            return 0;
        }
        sendAll(bundles(taken, now), round);
        round.end();
        return taken.size();
    }

    private int room(Instant now) {
        int allowed = Math.max(1, settings.rate(carrier.channel()) / SPANS_A_MINUTE);
        int used = means.attempts().since(carrier.channel(), now.minus(SPAN), now);
        return Math.min(MOST, allowed - used);
    }

    private List<DeliveryQueue.Taken> take(int room, Instant now) {
        var taken = new ArrayList<DeliveryQueue.Taken>();
        if (room > 0) {
            var urgent = Turns.of(parties(true, now), lastUrgent, room);
            taken.addAll(take(urgent, true, now));
            lastUrgent = urgent.last(lastUrgent);
        }
        if (room > taken.size()) {
            var left = room - taken.size();
            var plain = Turns.of(parties(false, now), lastPlain, left);
            taken.addAll(take(plain, false, now));
            lastPlain = plain.last(lastPlain);
        }
        return taken;
    }

    private List<String> parties(boolean urgent, Instant now) {
        return means.queue().parties(carrier.channel(), urgent, now);
    }

    private List<DeliveryQueue.Taken> take(Turns turns, boolean urgent, Instant now) {
        return turns.parties().isEmpty()
                ? List.of()
                : means.queue().take(carrier.channel(), urgent, turns, now);
    }

    /// What waited long for one person is told at once; what he has opened meanwhile is not told.
    private List<List<Delivery>> bundles(List<DeliveryQueue.Taken> taken, Instant now) {
        var bundles = new ArrayList<List<Delivery>>();
        var late = new LinkedHashMap<CitizenId, List<DeliveryQueue.Taken>>();
        for (var one : taken) {
            if (late(one.delivery(), now)) {
                late.computeIfAbsent(one.delivery().citizen(), _ -> new ArrayList<>()).add(one);
            } else {
                bundles.add(List.of(one.delivery()));
            }
        }
        for (var waiting : late.values()) {
            var head = waiting.getFirst().delivery();
            waiting.addAll(means.queue().takeWith(head, now, BUNDLE));
            var news =
                    waiting.stream()
                            .filter(one -> isNews(one, now))
                            .map(DeliveryQueue.Taken::delivery)
                            .toList();
            if (!carrier.channel().gathers()) {
                news.forEach(one -> bundles.add(List.of(one)));
            } else if (!news.isEmpty()) {
                bundles.add(news);
            }
        }
        return bundles;
    }

    private boolean isNews(DeliveryQueue.Taken one, Instant now) {
        if (one.opened()) {
            end(one.delivery(), "notifications.reason.opened");
            return false;
        }
        if (one.delivery().expiresAt().filter(end -> end.isBefore(now)).isPresent()) {
            end(one.delivery(), "notifications.reason.expired");
            return false;
        }
        return true;
    }

    private void end(Delivery delivery, String reason) {
        means.outcomes().note(List.of(delivery), new Handover.Needless("", reason), Duration.ZERO);
    }

    private boolean late(Delivery delivery, Instant now) {
        return !delivery.urgent()
                && (delivery.held() || delivery.createdAt().plus(settings.late()).isBefore(now));
    }

    private void sendAll(List<List<Delivery>> bundles, Round round) {
        var factory = Thread.ofVirtual().factory();
        try (var threads = Executors.newFixedThreadPool(settings.parallel(), factory)) {
            bundles.forEach(together -> threads.execute(() -> send(together, round)));
        }
    }

    private void send(List<Delivery> together, Round round) {
        if (round.over()) {
            round.leave(together);
            return;
        }
        var quiet = quiet(together.getFirst());
        if (quiet.isPresent()) {
            means.queue().hold(together, quiet.get());
            return;
        }
        var started = clock.millis();
        var handover = carry(together);
        var took = Duration.ofMillis(Math.max(0, clock.millis() - started));
        round.note(together, handover, took);
    }

    /// When it may ring; empty if it may now. Whatever has become due at night waits here: another
    /// try, the tail of a flood, what is sent again by hand.
    private Optional<Instant> quiet(Delivery head) {
        if (head.urgent() || !carrier.channel().rings()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Optional.of(means.readers().release(head.citizen(), now))
                .filter(end -> end.isAfter(now));
    }

    private Handover carry(List<Delivery> together) {
        try {
            return carrier.carry(together);
        } catch (RuntimeException e) {
            LOG.warn("delivery {} failed: {}", together.getFirst().id(), e.getClass().getName(), e);
            return Handover.Later.unanswered("", "notifications.reason.unexpected");
        }
    }
}
