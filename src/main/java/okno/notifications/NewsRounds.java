package okno.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okno.notifications.deliveries.DeliverySettings;
import okno.notifications.deliveries.Pace;
import okno.notifications.deliveries.Turns;
import okno.platform.jobs.GrowingPause;
import okno.platform.jobs.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells what waits to be told: parties in turns, a piece of news that fails later again.
@Component
class NewsRounds implements Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(NewsRounds.class);
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofSeconds(5), Duration.ofHours(1));

    private final NewsStore store;
    private final Telling telling;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Pace pace;
    private volatile Duration rest = Duration.ZERO;
    private String last = "";

    NewsRounds(NewsStore store, Telling telling, DeliverySettings settings, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings.newsRate());
    }

    @Override
    public String name() {
        return "notices-news";
    }

    @Override
    public Duration rest() {
        return rest;
    }

    @Override
    public synchronized int round() {
        var now = clock.instant();
        var turns = Turns.of(store.parties(now), last, pace.slice());
        if (turns.parties().isEmpty()) {
            return 0;
        }
        last = turns.last(last);
        var taken = store.take(turns, now);
        if (taken.isEmpty()) {
            return 0;
        }
        tell(taken);
        rest = pace.after(taken.size(), clock.instant());
        return taken.size();
    }

    /// All at once; when that fails each by itself, so that only what is to blame fails.
    private void tell(List<NewsStore.Taken> taken) {
        try {
            telling.tell(taken.stream().map(store::read).toList());
        } catch (RuntimeException e) {
            if (taken.size() > 1) {
                taken.forEach(one -> tell(List.of(one)));
            } else {
                failed(taken.getFirst(), e);
            }
        }
    }

    private void failed(NewsStore.Taken taken, RuntimeException e) {
        var reason = e.getClass().getSimpleName();
        LOG.warn("news {} cannot be told: {}", taken.id(), reason, e);
        var forGood = taken.attempts() + 1 >= settings.tries();
        var next = clock.instant().plus(PAUSE.after(taken.attempts()));
        store.failed(taken.id(), reason, forGood, next);
    }
}
