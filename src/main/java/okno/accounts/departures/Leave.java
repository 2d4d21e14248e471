package okno.accounts.departures;

import java.util.Map;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.stereotype.Component;

/// The last moment of an account: says farewell while it is known where to, erases, and records
/// that it was done, which is the act of destruction that the law asks for (152-ФЗ, ст. 21, ч. 7).
@Component
class Leave {
    private final Farewell farewell;
    private final Erasure erasure;
    private final Audit audit;

    Leave(Farewell farewell, Erasure erasure, Audit audit) {
        this.farewell = farewell;
        this.erasure = erasure;
        this.audit = audit;
    }

    void take(CitizenId citizen) {
        farewell.say(citizen);
        erasure.run(citizen);
        var actor = Actor.system("accounts");
        audit.record(actor, "accounts.erased", "citizen", citizen.toString(), Map.of());
    }
}
