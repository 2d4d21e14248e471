package okno.accounts.factors;

import java.time.Clock;
import java.util.Map;
import okno.accounts.events.AccountNews;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records every change of somebody's factors and tells the owner of the account, in the
/// transaction of the change.
@Component
class FactorNews {
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorNews(Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void added(Holder holder, Factor factor) {
        record(holder, "accounts.factor-added", factor);
        tell(holder, AccountNews.Kind.FACTOR_ADDED, factor);
    }

    void removed(Holder holder, Factor factor) {
        record(holder, "accounts.factor-removed", factor);
        tell(holder, AccountNews.Kind.FACTOR_REMOVED, factor);
    }

    /// Something happened that the owner of the account need not be told.
    void record(Holder holder, String action, Factor factor) {
        audit.record(
                holder.actor(),
                action,
                holder.kind(),
                holder.value().toString(),
                Map.of("factor", factor.text()));
    }

    private void tell(Holder holder, AccountNews.Kind kind, Factor factor) {
        if (holder instanceof Holder.OfCitizen(var citizen)) {
            events.publishEvent(
                    new AccountNews(
                            Ids.next(clock), citizen, kind, Map.of("factor", factor.text())));
        }
    }
}
