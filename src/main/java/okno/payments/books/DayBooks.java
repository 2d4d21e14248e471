package okno.payments.books;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.payments.books.Imbalance.Kind;
import okno.platform.Ids;
import okno.platform.Zones;
import okno.platform.jobs.JobSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The books of days that are over. What does not balance to the kopeck raises an alarm; it is
/// resolved when it does.
@Service
public class DayBooks {
    private static final Actor ACTOR = Actor.system("books");
    private static final int DAYS = 10;

    private final BalanceStore balances;
    private final Registries registries;
    private final AlarmStore alarms;
    private final JobSettings jobs;
    private final Audit audit;
    private final Clock clock;

    DayBooks(
            BalanceStore balances,
            Registries registries,
            AlarmStore alarms,
            JobSettings jobs,
            Audit audit,
            Clock clock) {
        this.balances = balances;
        this.registries = registries;
        this.alarms = alarms;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /// What does not balance in the books of bodies, the newest day first.
    @Transactional(readOnly = true)
    public List<Alarm> open(Collection<String> agencies) {
        return alarms.open(agencies);
    }

    /// What does not balance anywhere.
    @Transactional(readOnly = true)
    public List<Alarm> open() {
        return alarms.open();
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void tick() {
        if (jobs.enabled()) {
            check();
        }
    }

    /// Adds up the last ten days that are over, and older ones that did not balance.
    @Transactional
    public void check() {
        registries.bind(ACTOR);
        var today = LocalDate.ofInstant(clock.instant(), Zones.MOSCOW);
        var open = alarms.open();
        var from =
                open.stream()
                        .map(alarm -> alarm.what().day())
                        .reduce(today.minusDays(DAYS), (one, two) -> one.isBefore(two) ? one : two);
        var found = new ArrayList<>(balances.find(from, today.minusDays(1)));
        found.addAll(registries.find(from, today));
        tell(open, found);
    }

    private record Key(Kind kind, Optional<String> agency, String account, LocalDate day) {
        static Key of(Imbalance what) {
            return new Key(what.kind(), what.agency(), what.account(), what.day());
        }
    }

    private void tell(List<Alarm> open, List<Imbalance> found) {
        var known = new HashMap<Key, Alarm>();
        open.forEach(alarm -> known.put(Key.of(alarm.what()), alarm));
        for (var what : found) {
            var alarm = known.remove(Key.of(what));
            if (alarm == null) {
                raise(what);
            } else {
                alarms.update(alarm.id(), what);
            }
        }
        known.values().forEach(this::resolve);
    }

    private void raise(Imbalance what) {
        var id = Ids.next(clock);
        if (alarms.insert(id, what, clock.instant())) {
            record("payments.alarm-raised", id.toString(), what);
        }
    }

    private void resolve(Alarm alarm) {
        if (alarms.resolve(alarm.id(), clock.instant())) {
            record("payments.alarm-resolved", alarm.id().toString(), alarm.what());
        }
    }

    private void record(String deed, String id, Imbalance what) {
        var facts =
                Map.of(
                        "kind", what.kind().word(),
                        "agency", what.agency().orElse(""),
                        "day", what.day().toString(),
                        "kopecks", Long.toString(what.difference()));
        audit.record(ACTOR, deed, "alarm", id, facts);
    }
}
