package okno.accounts.factors;

import java.util.Map;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.stereotype.Component;

/// Records every change of somebody's factors and tells the owner of the account, in the
/// transaction of the change.
@Component
class FactorNews {
    private final Audit audit;
    private final OwnerNews news;

    FactorNews(Audit audit, OwnerNews news) {
        this.audit = audit;
        this.news = news;
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

    /// Somebody who made sure who it is took off what the owner had lost.
    void takenOff(Holder holder, Actor by) {
        var id = holder.value().toString();
        audit.record(by, "accounts.factors-taken-off", holder.kind(), id, Map.of());
        news.tell(holder, AccountNews.Kind.FACTORS_TAKEN_OFF, Map.of());
    }

    private void tell(Holder holder, AccountNews.Kind kind, Factor factor) {
        news.tell(holder, kind, Map.of("factor", factor.text()));
    }
}
