package okno.attachments;

import java.util.Map;
import okno.accounts.events.AccountNews;
import okno.attachments.Attachment.Origin;
import okno.attachments.QuarantineStore.Held;
import okno.attachments.QuarantineStore.Holder;
import okno.audit.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of a file in which a virus was found after it was taken. Out of a draft it is put
/// as if it had never been taken; what was sent stays in its place, for the record, and never
/// opens.
@Component
class Infections {
    static final Actor ANTIVIRUS = Actor.system("antivirus");

    private final QuarantineStore store;
    private final Filing filing;
    private final FileTrail trail;
    private final ApplicationEventPublisher events;

    Infections(
            QuarantineStore store,
            Filing filing,
            FileTrail trail,
            ApplicationEventPublisher events) {
        this.store = store;
        this.filing = filing;
        this.trail = trail;
        this.events = events;
    }

    @Transactional
    void found(Held held, String virus) {
        store.lockHolder(held.file().subject())
                .filter(_ -> store.infected(held))
                .ifPresent(holder -> found(held.file(), holder, virus));
    }

    private void found(Attachment file, Holder holder, String virus) {
        trail.infected(ANTIVIRUS, file, virus);
        var drafted = !holder.frozen() && file.origin() == Origin.CITIZEN;
        if (drafted) {
            filing.remove(ANTIVIRUS, file);
        }
        var where = drafted ? "draft" : file.origin() == Origin.CITIZEN ? "sent" : "given";
        events.publishEvent(
                new AccountNews(
                        file.id().value(),
                        holder.owner(),
                        AccountNews.Kind.FILE_INFECTED,
                        Map.of("file", where)));
    }
}
