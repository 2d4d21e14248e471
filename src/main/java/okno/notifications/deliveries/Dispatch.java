package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;
import okno.platform.jobs.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends by one channel, round by round: urgent deliveries first, then parties in turns, no faster
/// than the channel may and evenly. When the channel itself fails it rests, and is then tried with
/// one message.
final class Dispatch implements Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration SPAN = Duration.ofSeconds(10);
    private static final int SPANS_A_MINUTE = 6;

    private final Carrier carrier;
    private final Channel channel;
    private final Means means;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Notebook notebook;
    private final Pace pace;
    private volatile Duration rest = Duration.ZERO;
    private volatile boolean full;
    private String lastUrgent = "";
    private String lastPlain = "";

    /// Where it looks and notes what came of it.
    @Component
    record Means(
            DeliveryQueue queue,
            Bundles bundles,
            ChannelStore channels,
            AttemptStore attempts,
            Outcomes outcomes,
            Readers readers) {}

    Dispatch(Carrier carrier, Means means, DeliverySettings settings, Clock clock) {
        this.carrier = carrier;
        this.channel = carrier.channel();
        this.means = means;
        this.settings = settings;
        this.clock = clock;
        this.notebook = new Notebook(Notebook.Pen.of(means.outcomes()));
        this.pace = new Pace(settings.rate(channel));
    }

    @Override
    public String name() {
        return "notices-" + channel.word();
    }

    @Override
    public Duration rest() {
        return rest;
    }

    /// Room comes back bit by bit, as fast as it was taken.
    @Override
    public Duration pause(Duration poll) {
        var turn = pace.turn();
        return full && turn.compareTo(poll) < 0 ? turn : poll;
    }

    @Override
    public synchronized int round() {
        full = false;
        var now = clock.instant();
        if (!notebook.write()) {
            return 0;
        }
        var waiting = means.queue().waiting(channel, now);
        if (waiting.nobody()) {
            return 0;
        }
        var standing = means.channels().standing(channel);
        if (standing.rests(now)) {
            return 0;
        }
        var round = new Round(means, notebook, channel, standing.failures(), clock);
        var taken = take(waiting, standing.failing() ? 1 : room(now), now);
        if (taken.isEmpty()) {
            return 0;
        }
        var late = now.minus(settings.late());
        sendAll(ringing(means.bundles().of(channel, taken, late, now), now), round);
        round.end();
        rest = pace.after(taken.size(), clock.instant());
        return taken.size();
    }

    private int room(Instant now) {
        int allowed = Math.max(1, settings.rate(channel) / SPANS_A_MINUTE);
        int used = means.attempts().since(channel, now.minus(SPAN), now);
        full = used >= allowed;
        return Math.min(pace.slice(), allowed - used);
    }

    private List<DeliveryQueue.Taken> take(DeliveryQueue.Waiting waiting, int room, Instant now) {
        var urgent = Turns.of(waiting.urgent(), lastUrgent, room);
        lastUrgent = urgent.last(lastUrgent);
        var taken = new ArrayList<>(means.queue().take(channel, true, urgent, now));
        var plain = Turns.of(waiting.plain(), lastPlain, room - taken.size());
        lastPlain = plain.last(lastPlain);
        taken.addAll(means.queue().take(channel, false, plain, now));
        return taken;
    }

    /// What may ring now. Whatever has become due at night waits until it may: another try, the
    /// tail of a flood, what is sent again by hand.
    private List<List<Delivery>> ringing(List<List<Delivery>> bundles, Instant now) {
        if (!channel.rings()) {
            return bundles;
        }
        var readers = bundles.stream().map(one -> one.getFirst().citizen()).distinct().toList();
        var quiet = means.readers().quiet(readers, now);
        return bundles.stream().filter(together -> !held(together, quiet)).toList();
    }

    private boolean held(List<Delivery> together, Map<CitizenId, Instant> quiet) {
        var head = together.getFirst();
        var until = quiet.get(head.citizen());
        if (head.urgent() || until == null) {
            return false;
        }
        means.queue().hold(together, until);
        return true;
    }

    private void sendAll(List<List<Delivery>> bundles, Round round) {
        if (!bundles.isEmpty()) {
            open(bundles, round)
                    .ifPresent(
                            trip -> {
                                try (trip) {
                                    sendAll(bundles, trip, round);
                                }
                            });
        }
    }

    /// Something that cannot be read keeps only itself from leaving.
    private Optional<Carrier.Trip> open(List<List<Delivery>> bundles, Round round) {
        try {
            return Optional.of(carrier.open(bundles));
        } catch (RuntimeException e) {
            if (Notebook.away(e)) {
                throw e;
            }
            if (bundles.size() > 1) {
                bundles.forEach(together -> sendAll(List.of(together), round));
            } else {
                var together = bundles.getFirst();
                round.note(together, unexpected(together, e), Duration.ZERO);
            }
            return Optional.empty();
        }
    }

    private void sendAll(List<List<Delivery>> bundles, Carrier.Trip trip, Round round) {
        int parallel = Math.min(settings.parallel(channel), bundles.size());
        if (parallel < 2) {
            bundles.forEach(together -> send(together, trip, round));
            return;
        }
        var factory = Thread.ofVirtual().factory();
        try (var threads = Executors.newFixedThreadPool(parallel, factory)) {
            bundles.forEach(together -> threads.execute(() -> send(together, trip, round)));
        }
    }

    private void send(List<Delivery> together, Carrier.Trip trip, Round round) {
        if (round.over()) {
            round.leave(together);
            return;
        }
        var started = clock.millis();
        var handover = carry(together, trip);
        var took = Duration.ofMillis(Math.max(0, clock.millis() - started));
        round.note(together, handover, took);
    }

    private static Handover carry(List<Delivery> together, Carrier.Trip trip) {
        try {
            return trip.carry(together);
        } catch (RuntimeException e) {
            return unexpected(together, e);
        }
    }

    private static Handover unexpected(List<Delivery> together, RuntimeException e) {
        LOG.warn("delivery {} failed: {}", together.getFirst().id(), e.getClass().getName(), e);
        return Handover.Later.unanswered("", "notifications.reason.unexpected");
    }
}
