package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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

    /// A notice that is to be told.
    ///
    /// @param party whose doing the news is
    public record Told(UUID notice, Citizen reader, Rule rule, String party) {}

    /// Plans what is sent for new notices, in the transaction that makes them.
    @Transactional
    public void plan(Collection<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var known = readers.of(told.stream().map(Told::reader).toList());
        var planned = new ArrayList<DeliveryStore.Planned>();
        for (var one : told) {
            var ladder = readers.ladder(known.of(one.reader()), one.rule());
            ladder.first(now).forEach(rung -> planned.add(planned(one, rung, now)));
        }
        store.insert(planned);
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
        var told = new Told(fallen.notice(), reader, fallen.rule(), fallen.party());
        var known = readers.of(List.of(reader)).of(reader);
        readers.ladder(known, fallen.rule())
                .next(tried.channels(), now)
                .ifPresent(rung -> store.insert(List.of(planned(told, rung, now))));
    }

    private DeliveryStore.Planned planned(Told told, Ladder.Rung rung, Instant now) {
        var rule = told.rule();
        var expires =
                rule.lawful() ? Optional.<Instant>empty() : Optional.of(now.plus(rule.life()));
        var delivery =
                new Delivery(
                        Ids.next(clock),
                        told.notice(),
                        told.reader().id(),
                        rung.channel(),
                        rule.theme(),
                        told.party(),
                        rule.urgent(),
                        rule.lawful(),
                        rung.held(),
                        0,
                        now,
                        expires);
        return new DeliveryStore.Planned(delivery, rung.notBefore());
    }
}
