package okno.accounts.signin;

import java.util.Map;
import okno.accounts.events.AccountNews;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OwnerNews;
import okno.audit.Audit;
import org.springframework.stereotype.Component;

/// Records every change of a password and tells its owner, in the transaction of the change.
@Component
class PasswordNews {
    private final Audit audit;
    private final OwnerNews news;

    PasswordNews(Audit audit, OwnerNews news) {
        this.audit = audit;
        this.news = news;
    }

    void tell(Holder holder, AccountNews.Kind kind, Map<String, String> facts) {
        var deed = "accounts." + AccountNews.word(kind);
        audit.record(holder.actor(), deed, holder.kind(), holder.value().toString(), facts);
        news.tell(holder, kind, Map.of());
    }
}
