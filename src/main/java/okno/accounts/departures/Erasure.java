package okno.accounts.departures;

import java.time.Clock;
import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import okno.accounts.sessions.KeptForms;
import okno.accounts.signin.OpenSessions;
import okno.audit.Actor;
import org.springframework.stereotype.Component;

/// Erases a person from every module and then empties the account itself. What is left is an id,
/// under which the bodies go on with what was sent to them; the СНИЛС and the contacts are free.
@Component
class Erasure {
    private final List<DataEraser> modules;
    private final KeptForms forms;
    private final AccountErasureStore store;
    private final OpenSessions sessions;
    private final Clock clock;

    Erasure(
            List<DataEraser> modules,
            KeptForms forms,
            AccountErasureStore store,
            OpenSessions sessions,
            Clock clock) {
        this.modules = List.copyOf(modules);
        this.forms = forms;
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
    }

    void run(CitizenId citizen) {
        modules.forEach(module -> module.erase(citizen));
        forms.drop(citizen.toString());
        store.erase(citizen, clock.instant());
        sessions.endAll(Actor.system("accounts"), citizen.toString());
    }
}
