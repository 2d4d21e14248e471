package okno.verification.counter;

import okno.accounts.events.AccountNews;
import okno.accounts.identity.Source;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the operator's page old, in the same transaction, when the person changes what stands on
/// it: nobody is confirmed under a СНИЛС that the operator did not see.
@Component
class FileWatch {
    private final DeedStore deeds;

    FileWatch(DeedStore deeds) {
        this.deeds = deeds;
    }

    @EventListener
    void on(AccountNews news) {
        if (news.kind() == AccountNews.Kind.DATA_CHANGED
                && Source.PERSON.text().equals(news.facts().get("by"))) {
            deeds.touch(news.citizen());
        }
    }
}
