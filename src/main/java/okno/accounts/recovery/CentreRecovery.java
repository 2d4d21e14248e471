package okno.accounts.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an operator of a service centre may do for a person who lost the password: after seeing
/// the passport, print a code. The operator never knows a password.
@Service
public class CentreRecovery {
    private final RecoveryStore store;
    private final RecoverySecrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CentreRecovery(
            RecoveryStore store,
            RecoverySecrets secrets,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// A code to print and hand over; it cannot be read again.
    ///
    /// @param code `4H7KQ-2M9XA`, typed at `/recovery/code` together with the СНИЛС
    public record Printed(String code, Instant expiresAt) {
        /// Never the code: it must not end up in a log.
        @Override
        public String toString() {
            return "Printed[]";
        }
    }

    /// Makes a code for an account; an older printed one is void. It opens the choice of a
    /// password, once, and raises no level. The owner is told wherever he is reached: it may be a
    /// stranger who showed a passport.
    ///
    /// @param by the operator who saw the person
    @Transactional
    public Printed issue(CitizenId citizen, Actor by) {
        var code = secrets.onPaper();
        var print = secrets.printedPrint(citizen, code);
        store.put(new Passage(citizen, Way.CENTRE, print), null, null);
        audit.record(by, "accounts.recovery-code-made", "citizen", citizen.toString(), Map.of());
        events.publishEvent(
                new AccountNews(
                        Ids.next(clock), citizen, AccountNews.Kind.RECOVERY_CODE_MADE, Map.of()));
        return new Printed(code.formatted(), clock.instant().plus(Way.CENTRE.life()));
    }
}
