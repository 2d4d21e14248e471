package okno.accounts.factors;

import okno.accounts.AccountSettings;
import okno.accounts.AccountSettings.SecondFactorRule;
import okno.platform.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people have set up, and what they may not do without.
@Service
public class Factors {
    private final FactorStore store;
    private final RecoveryCodeStore recoveryCodes;
    private final AccountSettings settings;

    Factors(FactorStore store, RecoveryCodeStore recoveryCodes, AccountSettings settings) {
        this.store = store;
        this.recoveryCodes = recoveryCodes;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Held held(Holder holder) {
        return store.held(holder);
    }

    /// Whether a person has to have a second factor here.
    public boolean demanded(Holder holder) {
        return switch (holder) {
            case Holder.OfCitizen _ -> false;
            case Holder.OfStaff _ -> settings.staffSecondFactor() == SecondFactorRule.REQUIRED;
        };
    }

    /// Whether a password is never all that this person has to show.
    @Transactional(readOnly = true)
    public boolean beside(Holder holder) {
        return demanded(holder) || store.held(holder).inForce();
    }

    /// Makes sure that a factor may be taken away, and that nobody takes another one meanwhile.
    ///
    /// @throws Conflict if it is the last one of a person who has to have one
    void beforeRemoval(Holder holder) {
        store.lock(holder);
        if (demanded(holder) && !store.held(holder).more()) {
            throw new Conflict("the last factor of a person who has to have one");
        }
    }

    /// Drops recovery codes that have nothing to stand in for any more.
    void afterRemoval(Holder holder) {
        if (!store.held(holder).inForce()) {
            recoveryCodes.deleteAll(holder);
        }
    }
}
