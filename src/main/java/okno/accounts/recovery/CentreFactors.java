package okno.accounts.recovery;

import okno.accounts.CitizenId;
import okno.accounts.factors.Holder;
import okno.accounts.factors.LostFactors;
import okno.accounts.signin.OpenSessions;
import okno.audit.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an operator of a service centre may do for a person who lost every second factor: after
/// seeing the passport, take them off. The password stays what it was.
@Service
public class CentreFactors {
    private final LostFactors factors;
    private final OpenSessions sessions;

    CentreFactors(LostFactors factors, OpenSessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    /// Whether a second factor is asked of the person.
    public boolean any(CitizenId citizen) {
        return factors.any(Holder.of(citizen));
    }

    /// Takes the factors off. Every session ends, every browser is new to the account again, and
    /// the owner is told wherever he is reached: it may be a stranger who showed a passport.
    ///
    /// @param by the operator who saw the person
    /// @throws okno.platform.Conflict if there are none
    @Transactional
    public void takeOff(CitizenId citizen, Actor by) {
        factors.takeOff(Holder.of(citizen), by);
        sessions.endAllWithin(by, citizen.toString(), "");
    }
}
