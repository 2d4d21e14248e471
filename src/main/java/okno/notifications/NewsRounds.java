package okno.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import okno.notifications.deliveries.DeliverySettings;
import okno.notifications.deliveries.Turns;
import okno.platform.jobs.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells what waits to be told: parties in turns, a piece of news that fails later again.
@Component
class NewsRounds implements Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(NewsRounds.class);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 128;

    private final NewsStore store;
    private final Telling telling;
    private final DeliverySettings settings;
    private final Clock clock;
    private String last = "";

    NewsRounds(NewsStore store, Telling telling, DeliverySettings settings, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices-news";
    }

    @Override
    public synchronized int round() {
        var now = clock.instant();
        var turns = Turns.of(store.parties(now), last, MOST);
        if (turns.parties().isEmpty()) {
            return 0;
        }
        last = turns.last(last);
        var taken = store.take(turns, now);
        var factory = Thread.ofVirtual().factory();
        try (var threads = Executors.newFixedThreadPool(settings.parallel(), factory)) {
            taken.forEach(news -> threads.execute(() -> tell(news)));
        }
        return taken.size();
    }

    private void tell(NewsStore.Taken taken) {
        try {
            telling.tell(store.read(taken));
        } catch (RuntimeException e) {
            var reason = e.getClass().getSimpleName();
            LOG.warn("news {} cannot be told: {}", taken.id(), reason, e);
            var forGood = taken.attempts() + 1 >= settings.tries();
            store.failed(
                    taken.id(), reason, forGood, clock.instant().plus(pause(taken.attempts())));
        }
    }

    /// 5 s, 10 s, 20 s … at most an hour.
    private static Duration pause(int attempts) {
        var pause = SHORTEST.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
