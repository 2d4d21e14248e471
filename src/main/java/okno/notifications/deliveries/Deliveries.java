package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.notifications.ladder.Ladder;
import okno.notifications.ladder.Rule;
import okno.platform.Ids;
import okno.platform.jobs.JobQueue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans how notices go to their readers, and climbs the ladder when one does not arrive.
@Service
public class Deliveries {
    private final DeliveryStore store;
    private final Readers readers;
    private final Citizens citizens;
    private final JobQueue jobs;
    private final DeliverySettings settings;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            Readers readers,
            Citizens citizens,
            JobQueue jobs,
            DeliverySettings settings,
            Clock clock) {
        this.store = store;
        this.readers = readers;
        this.citizens = citizens;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /// Plans what is sent for a new notice, in the transaction that makes it.
    ///
    /// @param party whose doing the news is
    @Transactional
    public void plan(UUID notice, Citizen reader, Rule rule, String party) {
        var now = clock.instant();
        var ladder = readers.ladder(reader, rule);
        ladder.first(now).forEach(rung -> add(new Origin(notice, reader, rule, party), rung, now));
        jobs.wake();
    }

    /// The fingerprint of the address that a message went to, in hexadecimal digits.
    ///
    /// @param message its id; empty when no such message left lately
    @Transactional(readOnly = true)
    public Optional<String> addressPrint(UUID message) {
        return store.print(message);
    }

    /// Drops what ended long ago.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        store.sweep(clock.instant().minus(settings.kept()));
    }

    /// Ends deliveries that did not reach their reader, and uses the next rung of each.
    void fell(List<Delivery> deliveries, DeliveryState state, String reason) {
        if (deliveries.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var ids = deliveries.stream().map(Delivery::id).toList();
        if (store.end(ids, state, reason, now) == 0) {
            return;
        }
        citizens.find(deliveries.getFirst().citizen())
                .ifPresent(reader -> deliveries.forEach(fallen -> climb(fallen, reader, now)));
        jobs.wake();
    }

    private void climb(Delivery fallen, Citizen reader, Instant now) {
        var tried = store.tried(fallen.notice());
        if (tried.underWay()) {
            return;
        }
        var origin = new Origin(fallen.notice(), reader, fallen.rule(), fallen.party());
        readers.ladder(reader, fallen.rule())
                .next(tried.channels(), now)
                .ifPresent(rung -> add(origin, rung, now));
    }

    private record Origin(UUID notice, Citizen reader, Rule rule, String party) {}

    private void add(Origin origin, Ladder.Rung rung, Instant now) {
        var rule = origin.rule();
        var expires =
                rule.lawful() ? Optional.<Instant>empty() : Optional.of(now.plus(rule.life()));
        var delivery =
                new Delivery(
                        Ids.next(clock),
                        origin.notice(),
                        origin.reader().id(),
                        rung.channel(),
                        rule.theme(),
                        origin.party(),
                        rule.urgent(),
                        rule.lawful(),
                        rung.held(),
                        0,
                        now,
                        expires);
        store.insert(delivery, rung);
    }
}
