package okno.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.accounts.events.AccountNews;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.payments.ReminderStore.Ending;
import okno.platform.Zones;
import okno.platform.jobs.JobSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells payers three days before that a discount or a term ends, each once, in the day of the body
/// that is owed.
@Component
class Reminders {
    private static final int AHEAD = 3;
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ReminderStore store;
    private final PayerNews news;
    private final Agencies agencies;
    private final JobSettings jobs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reminders(
            ReminderStore store,
            PayerNews news,
            Agencies agencies,
            JobSettings jobs,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.agencies = agencies;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void tick() {
        if (jobs.enabled()) {
            remind();
        }
    }

    /// Tells of every end that is near now. Days differ between bodies, so that a day more on both
    /// sides is looked at.
    void remind() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var after = FIRST;
        List<Ending> found;
        do {
            found = store.ending(day.minusDays(1), day.plusDays(AHEAD + 1), after, AT_ONCE);
            for (var ending : found) {
                after = ending.charge();
                if (isNear(ending)) {
                    transactions.executeWithoutResult(_ -> tell(ending));
                }
            }
        } while (found.size() == AT_ONCE);
    }

    private boolean isNear(Ending ending) {
        var zone = agencies.find(ending.agency()).map(Agency::zone).orElse(Zones.MOSCOW);
        var now = clock.instant().atZone(zone);
        var today = now.toLocalDate();
        return !ending.on().isBefore(today)
                && !ending.on().isAfter(today.plusDays(AHEAD))
                && !now.toLocalTime().isBefore(MORNING);
    }

    private void tell(Ending ending) {
        if (store.take(ending, clock.instant())) {
            var kind =
                    switch (ending.kind()) {
                        case DISCOUNT -> AccountNews.Kind.CHARGE_DISCOUNT_ENDS;
                        case TERM -> AccountNews.Kind.CHARGE_TERM_ENDS;
                    };
            news.tell(ending.charge(), kind);
        }
    }
}
