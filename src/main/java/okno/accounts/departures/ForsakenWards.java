package okno.accounts.departures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okno.accounts.CitizenId;
import okno.accounts.departures.ForsakenStore.Forsaken;
import okno.accounts.ports.CaseHolders;
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
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

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
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZONE);
        Optional<CitizenId> last = Optional.empty();
        List<Forsaken> page;
        do {
            page = store.after(last, today.minusDays(GRACE.toDays()), now.minus(GRACE), AT_ONCE);
            erase(page, today.minusYears(YEARS_WITH_CASES));
            last = page.isEmpty() ? last : Optional.of(page.getLast().id());
        } while (page.size() == AT_ONCE);
    }

    private void erase(List<Forsaken> page, LocalDate grown) {
        var kept = cases.among(page.stream().map(Forsaken::id).toList());
        page.stream()
                .filter(one -> !kept.contains(one.id()) || !one.bornOn().isAfter(grown))
                .forEach(one -> jobs.add(LateErasure.KIND, one.id().toString(), Map.of()));
    }
}
