package okno.submissions.fees;

import java.time.Clock;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.accounts.representation.Representations;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells that a fee was paid and its application did not leave: its owner, and the representative
/// who wanted to send it, as long as he may.
@Component
class UnsentNews {
    private final Representations representations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnsentNews(Representations representations, ApplicationEventPublisher events, Clock clock) {
        this.representations = representations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void tell(AwaitedFeeStore.Awaited waiting) {
        tell(waiting.citizen(), Map.of());
        representations.over(waiting.citizen()).stream()
                .filter(one -> one.representative().equals(waiting.sender()))
                .findFirst()
                .ifPresent(one -> tell(one.representative(), Map.of("draft", "represented")));
    }

    private void tell(CitizenId citizen, Map<String, String> facts) {
        events.publishEvent(
                new AccountNews(Ids.next(clock), citizen, AccountNews.Kind.PAID_UNSENT, facts));
    }
}
