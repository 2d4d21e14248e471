package okno.accounts.departures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okno.accounts.CitizenId;
import okno.accounts.departures.ForsakenStore.Forsaken;
import okno.accounts.ports.CaseHolders;
import okno.platform.Zones;
import okno.platform.jobs.JobQueue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases children without an account for whom nobody acts any more: what a parent said of them
/// serves no purpose then (152-ФЗ, ст. 5, ч. 7). Who has cases is kept until three years past the
/// eighteenth birthday, for an own account takes them over when it is confirmed.
@Component
class ForsakenWards {
    /// Whoever ended it by mistake has time to say so at a service centre.
    private static final Duration GRACE = Duration.ofDays(30);

    private static final int YEARS_WITH_CASES = 21;
    private static final int AT_ONCE = 200;

    private final ForsakenStore store;
    private final CaseHolders cases;
    private final JobQueue jobs;
    private final Clock clock;

    ForsakenWards(ForsakenStore store, CaseHolders cases, JobQueue jobs, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 12, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void erase() {
        var today = today();
        var since = clock.instant().minus(GRACE);
        Optional<CitizenId> last = Optional.empty();
        List<Forsaken> page;
        do {
            page = store.after(last, today.minusDays(GRACE.toDays()), since, AT_ONCE);
            goers(page, today)
                    .forEach(one -> jobs.add(LateErasure.KIND, one.id().toString(), Map.of()));
            last = page.isEmpty() ? last : Optional.of(page.getLast().id());
        } while (page.size() == AT_ONCE);
    }

    /// Whether a ward may still go: somebody may have come for him since he was found.
    boolean stillForsaken(CitizenId ward) {
        var today = today();
        var since = clock.instant().minus(GRACE);
        var found = store.find(ward, today.minusDays(GRACE.toDays()), since);
        return goers(found.stream().toList(), today).findAny().isPresent();
    }

    /// Those without a case, and those that have grown up long ago.
    private Stream<Forsaken> goers(List<Forsaken> wards, LocalDate today) {
        var kept = cases.among(wards.stream().map(Forsaken::id).toList());
        var grown = today.minusYears(YEARS_WITH_CASES);
        return wards.stream()
                .filter(one -> !kept.contains(one.id()) || !one.bornOn().isAfter(grown));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.MOSCOW);
    }
}
