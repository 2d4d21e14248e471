package okno.payments.web;

import java.util.Optional;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.Charges;
import org.springframework.stereotype.Component;

/// Charges for whoever knows their number. Numbers that lead nowhere are counted: they are long
/// enough not to be guessed, and whoever tries is stopped.
@Component
public class KnownCharges {
    private final Charges charges;
    private final Throttle throttle;

    KnownCharges(Charges charges, Throttle throttle) {
        this.charges = charges;
        this.throttle = throttle;
    }

    /// A charge by its number.
    ///
    /// @param address of the network that it is asked from
    public Optional<Charge> find(Uin uin, String address) {
        throttle.check(ThrottleScope.CHARGE, address);
        var charge = charges.find(uin);
        if (charge.isEmpty()) {
            throttle.count(ThrottleScope.CHARGE, address);
        }
        return charge;
    }
}
