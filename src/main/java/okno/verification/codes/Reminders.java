package okno.verification.codes;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okno.accounts.events.AccountNews;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds people of codes that end soon, each once.
@Component
public class Reminders {
    private static final int AT_ONCE = 500;

    private final CodeStore store;
    private final CodeSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            CodeStore store, CodeSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Tells the owners of codes whose end has come near; what is left over waits for the next
    /// time.
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        for (var owner : store.takeEnding(clock.instant(), settings.reminder(), AT_ONCE)) {
            events.publishEvent(
                    new AccountNews(
                            Ids.next(clock), owner, AccountNews.Kind.CODE_ENDS_SOON, Map.of()));
        }
    }
}
