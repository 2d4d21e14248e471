package okno.verification.codes;

import okno.accounts.AccountLevel;
import okno.accounts.events.AccountNews;
import okno.accounts.identity.Source;
import okno.audit.Actor;
import okno.verification.Requests;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps codes and requests true to what happens to accounts, in the same transaction. A code
/// confirms the data that it was made for: when their owner changes them, it is worthless; when
/// the account is confirmed some other way, nothing is left to ask for.
@Component
class AccountWatch {
    private static final Actor PORTAL = Actor.system("verification");

    private final Codes codes;
    private final Requests requests;

    AccountWatch(Codes codes, Requests requests) {
        this.codes = codes;
        this.requests = requests;
    }

    @EventListener
    void on(AccountNews news) {
        switch (news.kind()) {
            case DATA_CHANGED -> {
                if (Source.PERSON.text().equals(news.facts().get("by"))) {
                    codes.annul(news.citizen(), PORTAL);
                }
            }
            case DETACHED -> codes.annul(news.citizen(), PORTAL);
            case LEVEL_CHANGED -> {
                if (AccountLevel.CONFIRMED.text().equals(news.facts().get("level"))) {
                    codes.spend(news.citizen());
                    requests.close(news.citizen());
                }
            }
            default -> {
                // Nothing of the rest touches what a code would confirm.
            }
        }
    }
}
